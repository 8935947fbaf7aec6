// The functions of libxml2 that Faro calls, as libxml2's documentation declares them. Its own headers include each
// other by a search path that a module map cannot give.
typedef struct _xmlTextReader *xmlTextReaderPtr;
typedef struct _xmlDoc *xmlDocPtr;
typedef struct _xmlNode *xmlNodePtr;
typedef unsigned char xmlChar;

xmlTextReaderPtr xmlReaderForMemory(const char *bytes, int size, const char *url, const char *encoding, int options);
xmlTextReaderPtr xmlReaderWalker(xmlDocPtr document);
int xmlTextReaderRead(xmlTextReaderPtr reader);
int xmlTextReaderNodeType(xmlTextReaderPtr reader);
int xmlTextReaderIsEmptyElement(xmlTextReaderPtr reader);
int xmlTextReaderMoveToNextAttribute(xmlTextReaderPtr reader);
int xmlTextReaderMoveToElement(xmlTextReaderPtr reader);
int xmlTextReaderGetParserLineNumber(xmlTextReaderPtr reader);
const xmlChar *xmlTextReaderConstName(xmlTextReaderPtr reader);
const xmlChar *xmlTextReaderConstNamespaceUri(xmlTextReaderPtr reader);
const xmlChar *xmlTextReaderConstValue(xmlTextReaderPtr reader);
xmlNodePtr xmlTextReaderCurrentNode(xmlTextReaderPtr reader);
long xmlGetLineNo(xmlNodePtr node);
void xmlFreeTextReader(xmlTextReaderPtr reader);

xmlDocPtr htmlReadMemory(const char *bytes, int size, const char *url, const char *encoding, int options);
void xmlFreeDoc(xmlDocPtr document);
