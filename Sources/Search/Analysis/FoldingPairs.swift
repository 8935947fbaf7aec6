/// Precomposed lower-case letters of Latin, Greek and Cyrillic, each followed by its base letter, as Unicode's
/// canonical decomposition gives it; those of the last line Unicode has twice. JavaScript asks `normalize('NFD')`
/// instead; the word-list test proves both equal.
let foldingPairs = """
    àaáaâaãaäaåaçcèeéeêeëeìiíiîiïiñnòoóoôoõoöoùuúuûu
    üuýyÿyāaăaąaćcĉcċcčcďdēeĕeėeęeěeĝgğgġgģgĥhĩiīiĭi
    įiĵjķkĺlļlľlńnņnňnōoŏoőoŕrŗrřrśsŝsşsšsţtťtũuūuŭu
    ůuűuųuŵwŷyźzżzžzơoưuǎaǐiǒoǔuǖuǘuǚuǜuǟaǡaǣæǧgǩkǫo
    ǭoǯʒǰjǵgǹnǻaǽæǿøȁaȃaȅeȇeȉiȋiȍoȏoȑrȓrȕuȗușsțtȟhȧa
    ȩeȫoȭoȯoȱoȳy΅¨ΐιάαέεήηίιΰυϊιϋυόούυώωϓϒϔϒйиѐеёеѓг
    їіќкѝиўуѷѵӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹыḁaḃb
    ḅbḇbḉcḋdḍdḏdḑdḓdḕeḗeḙeḛeḝeḟfḡgḣhḥhḧhḩhḫhḭiḯiḱkḳk
    ḵkḷlḹlḻlḽlḿmṁmṃmṅnṇnṉnṋnṍoṏoṑoṓoṕpṗpṙrṛrṝrṟrṡsṣs
    ṥsṧsṩsṫtṭtṯtṱtṳuṵuṷuṹuṻuṽvṿvẁwẃwẅwẇwẉwẋxẍxẏyẑzẓz
    ẕzẖhẗtẘwẙyẛſạaảaấaầaẩaẫaậaắaằaẳaẵaặaẹeẻeẽeếeềeểe
    ễeệeỉiịiọoỏoốoồoổoỗoộoớoờoởoỡoợoụuủuứuừuửuữuựuỳy
    ỵyỷyỹyἀαἁαἂαἃαἄαἅαἆαἇαἐεἑεἒεἓεἔεἕεἠηἡηἢηἣηἤηἥηἦη
    ἧηἰιἱιἲιἳιἴιἵιἶιἷιὀοὁοὂοὃοὄοὅοὐυὑυὒυὓυὔυὕυὖυὗυὠω
    ὡωὢωὣωὤωὥωὦωὧωὰαὲεὴηὶιὸοὺυὼωᾀαᾁαᾂαᾃαᾄαᾅαᾆαᾇαᾐηᾑη
    ᾒηᾓηᾔηᾕηᾖηᾗηᾠωᾡωᾢωᾣωᾤωᾥωᾦωᾧωᾰαᾱαᾲαᾳαᾴαᾶαᾷα῁¨ῂηῃη
    ῄηῆηῇη῍᾿῎᾿῏᾿ῐιῑιῒιῖιῗι῝῾῞῾῟῾ῠυῡυῢυῤρῥρῦυῧυ῭¨ῲωῳω
    ῴωῶωῷω
    \u{1F71}α\u{1F73}ε\u{1F75}η\u{1F77}ι\u{1F79}ο\u{1F7B}υ\u{1F7D}ω\u{1FBE}ι\u{1FD3}ι\u{1FE3}υ\u{374}\u{2B9}
    """
