extension AmountWords {
    static let portuguese = AmountWords([
        (
            .number,
            """
            dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezesseis
            dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta cinquenta sessenta setenta
            oitenta noventa cem cento duzentos duzentas trezentos trezentas quatrocentos quatrocentas quinhentos
            quinhentas seiscentos seiscentas setecentos setecentas oitocentos oitocentas novecentos novecentas mil
            """
        ),
        (.article, "um uma"),
        (.half, "meio meia"),
        (.and, "e"),
        (.range, "a ao ou e até"),
        (
            .unit,
            """
            segundos minuto minutos hora horas dia dias semana semanas quinzena quinzenas mês meses bimestre bimestres
            trimestre trimestres semestre semestres ano anos década décadas
            """
        ),
        (.longUnit, "semana quinzena mês bimestre trimestre semestre ano década"),
        (.hour, "hora horas"),
        (.day, "dia"),
        (.after, "útil úteis corridos seguidos consecutivos completos"),
        (
            .currency,
            """
            dólar dólares euro euros real reais peso pesos colón colones lempira lempiras quetzal quetzais quetzales
            córdoba córdobas balboa balboas centavo centavos cêntimo cêntimos
            """
        ),
        (.scale, "mil milhão milhões bilhão bilhões"),
        (.of, "de"),
        (.percentFirst, "por"), (.percentSecond, "cento"),
        (
            .calling,
            """
            ligue ligar liga ligando ligação chame telefone telefones telefonar marque disque discar disca tel whatsapp
            """
        ),
        (.answering, "emergência emergências polícia ambulância bombeiros linha perigo"),
        (.abbreviation, "tel tels tél"),
        (.list, "ou e o ao"),
        (
            .law,
            """
            lei leis decreto decretos acordo acordos artigo artigos art arts convenção resolução sentença processo
            portaria formulário
            """
        ),
        (.clock, "às"),
        (.within, "dentro em nas durante cada"),
        (.per, "por ao"),
    ])
}
