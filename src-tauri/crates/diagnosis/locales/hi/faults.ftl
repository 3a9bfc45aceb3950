### हर गड़बड़ी के शब्द: <id>-title, <id>-cause, <id>-fix.
###
### लिखने वालों के लिए:
###  1. title बताता है कि क्या हुआ, जैसा किसी को दिखता है। उसमें कोई code नहीं, अंत में पूर्ण विराम नहीं।
###  2. cause बताता है कि क्यों हुआ, एक या दो वाक्यों में। जो केवल सुना या अनुमान है, वह वैसा ही कहा जाता है।
###  3. fix बताता है कि आगे क्या करना है और कौन करेगा।
###  4. न "कृपया", न "क्षमा करें"। कुछ भी "अमान्य" नहीं: बताएँ कि क्या अलग है।
###  5. "आप" यानी पार्टनर। बाक़ी सब नाम से: नागरिक, DigiLocker, जारीकर्ता (issuer)।
###  6. wire के नाम वैसे ही रहते हैं: client_id, redirect_uri, invalid_scope, S256.
###  7. छोटे वाक्य। हर वाक्य में एक बात। किसी पर दोष नहीं।
###  8. मेल में secret, token या आधार संख्या कभी न माँगें।
###  9. मेल partner desk को जाता है; उसका पता data है (knowledge/mails.toml)।
### 10. हिंदी लिखी जाती है, शब्दशः अनुवाद नहीं: रोज़ के शब्द, आदर के रूप, wire के नाम Latin में।
### 11. दोनों भाषाओं में हर id है। test बताता है कि कौन-सी छूटी।
### 12. यही शब्द app, report और terminal में दिखते हैं: न markup, न पंक्ति-विराम।

aadhaar-data-unavailable-title = आधार का डेटा फिर से लेना होगा
aadhaar-data-unavailable-cause = खाता आधार से जुड़ा है, पर DigiLocker के पास उसका काम का e-KYC डेटा नहीं है।
aadhaar-data-unavailable-fix = नागरिक से DigiLocker में आधार e-KYC दोबारा करने को कहें, फिर दस्तावेज़ लें। कॉल से पहले token का eaadhaar flag देखें।

aadhaar-last-four-only-title = केवल आख़िरी चार अंक मिलाए जा सकते हैं
aadhaar-last-four-only-cause = DigiLocker ढकी हुई आधार संख्या देता है। शुरू के अंक ग़लत हों और आख़िरी चार सही, तो फ़र्क़ पता नहीं चलता।
aadhaar-last-four-only-fix = आख़िरी चार अंक नाम और जन्म तिथि के साथ मिलाएँ, और इस मेल को पूरी संख्या का प्रमाण न मानें।

aadhaar-login-withdrawn-title = आधार से लॉगिन अब नहीं होता
aadhaar-login-withdrawn-cause = सहायता टीम ने आधार लॉगिन बंद कर दिया है। उसके बाद दूसरा नाम और दस्तावेज़ id दिख सकते थे।
aadhaar-login-withdrawn-fix = मोबाइल या username से लॉगिन करें। जो हेल्थ कार्ड तब दिखता है, उसके लिए doc type RSBYC लें; यह सहायता टीम का उत्तर है।

aadhaar-not-linked-title = इस खाते से आधार नहीं जुड़ा है
aadhaar-not-linked-cause = नागरिक के DigiLocker खाते में आधार नहीं है, इसलिए e-Aadhaar भी नहीं है। token में eaadhaar = N आता है।
aadhaar-not-linked-fix = नागरिक से DigiLocker में आधार जोड़ने को कहें, या e-Aadhaar के बिना आगे बढ़ें। कॉल से पहले eaadhaar flag पढ़ें।

aadhaar-not-linked-for-pull-title = आधार के बिना दस्तावेज़ pull नहीं होता
aadhaar-not-linked-for-pull-cause = जारीकर्ता pull को नागरिक के आधार डेटा से मिलाते हैं, और इस खाते में वह नहीं है।
aadhaar-not-linked-for-pull-fix = नागरिक से DigiLocker में आधार जोड़ने को कहें, फिर दस्तावेज़ दोबारा pull करें।

aadhaar-pdf-withheld-title = आधार XML में मिलता है, PDF में नहीं
aadhaar-pdf-withheld-cause = सहायता टीम का उत्तर है कि DPDP नियमों के कारण आधार की PDF नहीं दी जा सकती।
aadhaar-pdf-withheld-fix = /oauth2/3/xml/eaadhaar से e-Aadhaar XML लें, उसका signature जाँचें और ज़रूरत के field दिखाएँ।

access-denied-title = नागरिक ने सहमति नहीं दी
access-denied-cause = सहमति पेज पर Deny या Cancel दबाया गया। यह सामान्य अंत है। error का असली मान कहीं दर्ज नहीं मिला; RFC 6749 में नाम access_denied है।
access-denied-fix = नागरिक को बताएँ कि दस्तावेज़ किस लिए चाहिए और फिर से शुरू करने का विकल्प दें। redirect पर code से पहले error देखें।

account-blocked-title = Account not found: पार्टनर खाता बंद किया गया हो सकता है
account-blocked-cause = सहायता टीम का उत्तर है कि "Account not found" का अर्थ संस्था का खाता block होना हो सकता है।
account-blocked-fix = partner desk को client id, संस्था का नाम और screenshot भेजें। खाता नया EntityLocker खाता है, तो पहले देखें कि उसके admin ने verification पूरा किया है या नहीं।

aggregator-error-title = यह त्रुटि बीच की किसी कंपनी की है
aggregator-error-cause = यह पाठ DigiLocker के आगे लगी किसी और कंपनी के API का है। उसके code DigiLocker के नहीं हैं।
aggregator-error-fix = उस कंपनी के दस्तावेज़ में code देखें। DigiLocker का अपना उत्तर जानने के लिए कॉल सीधे या practice locker में दोहराएँ।

answer-too-large-title = उत्तर बहुत बड़ा है
answer-too-large-cause = Lockstep जितना लेता है उससे ज़्यादा bytes आए। विवरणों का कोई दस्तावेज़ इतना बड़ा नहीं है।
answer-too-large-fix = देखें कि इस पते पर कौन उत्तर देता है। सचमुच दस्तावेज़ हो तो उसे अपने program से लाएँ।

apaar-not-available-title = APAAR रिकॉर्ड उपलब्ध नहीं है
apaar-not-available-cause = खाते में APAAR id है, पर शैक्षणिक रिकॉर्ड नहीं मिला। संस्करण 2.4 में इस code का पाठ नहीं है।
apaar-not-available-fix = बाद में फिर कोशिश करें। यही रहे तो नागरिक के विश्वविद्यालय से पूछें कि credit भेजे गए या नहीं।

apaar-not-linked-title = इस खाते से APAAR id नहीं जुड़ी है
apaar-not-linked-cause = नागरिक ने DigiLocker में APAAR id नहीं जोड़ी है।
apaar-not-linked-fix = नागरिक से DigiLocker में APAAR id बनाने या जोड़ने को कहें, फिर कॉल करें।

api-setu-details-hidden-title = पंजीकरण का विवरण API Setu पर नहीं दिखता
api-setu-details-hidden-cause = पंजीकरण हो गया, पर portal उसे इस लॉगिन में नहीं दिखा रहा।
api-setu-details-hidden-fix = जिस nodal officer ने पंजीकरण किया उनसे लॉगिन करवाएँ, और पंजीकरण के reference number partner desk को भेजें।

api-setu-product-title = यह API Setu के दूसरे product का उत्तर है
api-setu-product-cause = API Setu के certificate API errorDescription में उत्तर देते हैं और API key header लेते हैं। वे DigiLocker requester API नहीं हैं।
api-setu-product-fix = तय करें कि कौन-सा product चाहिए। नागरिक की सहमति वाले दस्तावेज़ के लिए DigiLocker या Meri Pehchaan host को access token के साथ कॉल करें।

application-rejected-title = आवेदन वापस हो गया
application-rejected-cause = जो कारण सुने गए: मुफ़्त e-mail, बंद वेबसाइट, अधूरे काग़ज़, अस्पष्ट use case।
application-rejected-fix = अपने domain का e-mail लें, वेबसाइट चालू करें, सब काग़ज़ लगाएँ और हर API का एक use case लिखें। फिर आवेदन करें।

authorize-parameter-missing-title = authorize पते में ज़रूरी parameter नहीं है
authorize-parameter-missing-cause = सेवा को response_type, client_id, redirect_uri और state चाहिए; इनमें से कोई नहीं है या ख़ाली है।
authorize-parameter-missing-fix = अपने पते को Lockstep के बनाए पते से हिस्सा-दर-हिस्सा मिलाएँ और जो छूटा है जोड़ें।

body-truncated-title = उत्तर बीच में कट गया
body-truncated-cause = Content-Length में जितने byte बताए थे उतने नहीं आए। कनेक्शन टूटा या बीच में किसी ने उत्तर काट दिया।
body-truncated-fix = दस्तावेज़ फिर से लें। हर बार हो तो दूसरा network आज़माएँ और proxy की सीमा देखें।

callback-cached-title = callback पर पुराना पेज उत्तर दे रहा है
callback-cached-cause = service worker या browser cache callback का path पकड़ लेता है, इसलिए आपके नए code तक कुछ नहीं पहुँचता। एक integrator ने यह बताया।
callback-cached-fix = callback path को service worker से बाहर रखें, उस पर Cache-Control: no-store भेजें और private window में जाँचें।

callback-contradictory-title = callback एक साथ दो बातें कहता है
callback-contradictory-cause = पते में code और error दोनों हैं, या एक parameter दो बार है। RFC 6749 में ठीक एक उत्तर होता है।
callback-contradictory-fix = उस code का उपयोग न करें। नया sign-in शुरू करें। फिर हो तो code हटाकर पता partner desk के लिए रखें।

callback-empty-title = browser न code लेकर लौटा, न error
callback-empty-cause = सेवा ने request नहीं मानी और बिना कारण बताए site पर लौटा दिया। integrators ने यह तब देखा जब scope client के लिए स्वीकृत नहीं था।
callback-empty-fix = scope को client पर tick किए scope से मिलाएँ। पहले केवल files.issueddocs माँगें, फिर एक-एक जोड़ें।

captive-portal-title = DigiLocker की जगह network के पेज ने उत्तर दिया
captive-portal-cause = Wi-Fi के लॉगिन पेज, filter या proxy ने उत्तर की जगह अपना पेज दे दिया।
captive-portal-fix = browser में कोई वेबसाइट खोलकर network का लॉगिन पूरा करें, या दूसरा network लें। फिर कॉल दोहराएँ।

cca-root-missing-title = verifier CCA India root को नहीं जानता
cca-root-missing-cause = DigiLocker के signer Controller of Certifying Authorities की root के नीचे हैं, जो आम trust list में नहीं होती।
cca-root-missing-fix = CCA India root certificate को verifier की अपनी trust list में जोड़ें, पूरे system की नहीं। Lockstep दिखाता है कि कौन-सा हिस्सा अटका: content, signer या तारीख़ें।

challenge-of-hex-title = challenge digest के hex पाठ से बना है
challenge-of-hex-cause = Base64URL 32 byte पर नहीं, hex digest के 64 अक्षरों पर लगाया गया। तब challenge 43 की जगह 86 अक्षर का होता है।
challenge-of-hex-fix = SHA-256 के raw byte को padding के बिना Base64URL करें। workbench में RFC 7636 के test vector से जाँचें।

client-id-shape-title = यह client id जैसा नहीं दिखता
client-id-shape-cause = client_id में domain, पता, संस्था की id या API key रखी है। देखे गए client id दस अक्षर के होते हैं: दो अक्षर, फिर 0–9 और A–F के आठ।
client-id-shape-fix = API Setu में MeriPehchaan Auth → AuthPartner से client id copy करके यहाँ रखें।

client-id-unknown-title = सेवा इस client id को नहीं जानती
client-id-unknown-cause = इस id का कोई client नहीं है। id ग़लत लिखी गई, किसी और portal या host की है, या client हटा दिया गया।
client-id-unknown-fix = AuthPartner से client_id फिर copy करें और देखें कि वह किस host का है। सही हो और फिर भी न चले, तो नया id और secret बनाएँ या partner desk को लिखें।

clock-skew-title = इस मशीन की घड़ी ग़लत है
clock-skew-cause = server का Date header स्थानीय समय से नियम से ज़्यादा अलग है। signed कॉल 30 मिनट से पुरानी नहीं हो सकती।
clock-skew-fix = जो मशीन request sign करती है उस पर automatic time (NTP) चालू करें और फिर कोशिश करें।

code-challenge-method-title = challenge method S256 नहीं है
code-challenge-method-cause = सेवा केवल code_challenge_method=S256 लेती है। plain नहीं चलता।
code-challenge-method-fix = S256 भेजें और challenge को Base64URL(SHA-256(code_verifier)) बनाएँ, padding के बिना।

code-challenge-missing-title = PKCE challenge नहीं भेजा गया
code-challenge-missing-cause = authorize पते में code_challenge या code_challenge_method नहीं है। संस्करण 1.12 और 2.4 में दोनों ज़रूरी हैं।
code-challenge-missing-fix = हर प्रयास के लिए नया code_verifier बनाएँ, authorize में उसका S256 challenge भेजें और verifier को token request तक सँभालकर रखें।

code-expired-title = authorization code पुराना हो गया
code-expired-cause = code देर से भेजा गया। code कितनी देर चलता है, यह प्रकाशित नहीं है; integrators कुछ मिनट बताते हैं।
code-expired-fix = नया sign-in शुरू करें और code मिलते ही token लें।

code-replayed-title = authorization code दो बार भेजा गया
code-replayed-cause = एक code से token एक ही बार मिलता है। पेज reload, दोहरे callback या retry से वह फिर चला गया।
code-replayed-fix = नया sign-in शुरू करें। callback ऐसा बनाएँ कि reload पर भी code एक ही बार भेजा जाए।

connection-refused-title = इस पते पर कोई उत्तर नहीं देता
connection-refused-cause = host मिल गया, पर port बंद है या firewall रोकता है।
connection-refused-fix = host और port देखें। practice locker चाहिए था तो उसे चालू करें। कंपनी के network में port 443 पर host खुलवाएँ।

connection-reset-title = कनेक्शन काट दिया गया
connection-reset-cause = दूसरी ओर से या बीच में किसी ने उत्तर पूरा होने से पहले कनेक्शन बंद किया।
connection-reset-fix = फिर कोशिश करें। बार-बार हो तो दूसरा network, फिर HTTP/1.1 और TLS 1.2 आज़माएँ।

consent-ended-title = नागरिक की सहमति समाप्त हो गई
consent-ended-cause = consent_valid_till का समय निकल गया, या नागरिक ने DigiLocker में सहमति वापस ले ली। तब refresh न चलना अनुमान है, दर्ज नहीं।
consent-ended-fix = नया sign-in शुरू करें और फिर सहमति लें। consent_valid_till पर नज़र रखें।

content-type-wrong-title = content वैसा नहीं है जैसा उसका type कहता है
content-type-wrong-cause = Content-Type header कुछ और कहता है और byte कुछ और दिखाते हैं।
content-type-wrong-fix = content देखकर चलें: PDF %PDF से, XML < से, JPEG FF D8 से शुरू होता है। दस्तावेज़ का type और जारीकर्ता partner desk को बताएँ।

cors-blocked-title = browser कॉल रोक रहा है
cors-blocked-cause = वेब पेज ने API host को सीधे कॉल किया। host CORS header भेजते हैं ऐसा कहीं नहीं लिखा, इसलिए browser मना करता है।
cors-blocked-fix = कॉल अपने server से करें। client secret वैसे भी पेज में नहीं होना चाहिए।

credentials-blocked-title = leak के बाद credentials बंद कर दिए गए
credentials-blocked-cause = एक integrator के अनुसार सार्वजनिक जगह पर मिला secret तुरंत block होता है।
credentials-blocked-fix = secret को वहाँ से हटाएँ, partner desk को लिखें और नए credentials माँगें। secret को keychain या secret store में रखें।

date-format-mixed-title = तारीख़ दूसरे format में पढ़ी गई
date-format-mixed-cause = token और user API में dob DDMMYYYY है, id_token में birthdate DD/MM/YYYY, दस्तावेज़ में DD-MM-YYYY।
date-format-mixed-fix = तीनों के लिए अलग, साफ़ parser लिखें। system की भाषा या देश की setting पर न छोड़ें।

decoder-too-strict-title = आपका decoder सेवा से ज़्यादा सख़्त है
decoder-too-strict-cause = उत्तर काम का है, पर कोई field नहीं है, उसका type या नाम अलग है: consent_valid_till पाठ में, mime पाठ या सूची में, uri में blank।
decoder-too-strict-fix = token उत्तर में केवल access_token ज़रूरी मानें, हर field के दोनों रूप लें और blank हटाएँ।

disallowed-characters-title = "Disallowed characters" आपकी अपनी ओर से आता है
disallowed-characters-cause = सहायता टीम का उत्तर है कि यह पाठ DigiLocker का नहीं है। web framework यह तब कहते हैं जब पते या field में ऐसा अक्षर हो जिसे वे नहीं लेते।
disallowed-characters-fix = framework को मिले पते या field में वह अक्षर ढूँढें। मान एक ही बार encode करें और framework की setting में code और state के अक्षर लेने दें।

dns-failed-title = host का नाम नहीं मिला
dns-failed-cause = DNS में इस host का पता नहीं है। नाम ग़लत है, ऐसा host है ही नहीं, या network का DNS उत्तर नहीं देता।
dns-failed-fix = host को तीन जाने हुए host से मिलाएँ: api.digitallocker.gov.in, digilocker.meripehchaan.gov.in, entity.digilocker.gov.in. sandbox host कोई नहीं है। फिर इस मशीन का DNS देखें।

doctype-not-permitted-title = आपके client को इस दस्तावेज़ type की अनुमति नहीं है
doctype-not-permitted-cause = अनुमति हर client और दस्तावेज़ type के लिए माँगने पर मिलती है। उसके बिना RC, कक्षा 10 की marksheet या कोई और type नहीं मिलता, बाक़ी सब चलता है।
doctype-not-permitted-fix = partner desk को client id और दस्तावेज़ type लिखें, जैसे RVCER या SSCER। क्या नागरिक ने यह दस्तावेज़ चुना था? नहीं, तो लिखने से पहले दोबारा माँगें।

doctype-unknown-title = दस्तावेज़ type नहीं है या पहचाना नहीं गया
doctype-unknown-cause = doctype ख़ाली है, ग़लत लिखा है, या जारीकर्ता यह type नहीं देता। doctype में पाँच बड़े अक्षर या अंक होते हैं।
doctype-unknown-fix = doctype उसी जारीकर्ता की सूची (pull/doctype) से लें और वैसा ही भेजें।

document-without-xml-title = इस दस्तावेज़ का XML रूप नहीं है
document-without-xml-cause = हर दस्तावेज़ का XML नहीं होता। केवल उनका होता है जिनके mime में application/xml है।
document-without-xml-fix = issued सूची में mime देखें। application/xml न हो तो /oauth2/1/file/ से फ़ाइल लें।

eaadhaar-endpoint-wrong-title = e-Aadhaar ग़लत पते से माँगा गया
eaadhaar-endpoint-wrong-cause = e-Aadhaar document URI से नहीं मिलता। उसका अपना API है: GET /oauth2/3/xml/eaadhaar।
eaadhaar-endpoint-wrong-fix = उसी host पर /oauth2/3/xml/eaadhaar कॉल करें, Authorization header में access token के साथ, और कुछ नहीं।

eaadhaar-extra-parameters-title = e-Aadhaar कॉल में केवल access token जाता है
eaadhaar-extra-parameters-cause = request में uri, body या और parameter हैं। इस API में कोई parameter नहीं होता।
eaadhaar-extra-parameters-fix = GET भेजें, Authorization: Bearer और token के साथ, बिना query और बिना body के।

empty-object-title = उत्तर ख़ाली object है
empty-object-cause = server ने केवल {"{}"} भेजा। integrators ने यह ऐसे path पर देखा जो है ही नहीं, और ठुकराए गए token कॉल पर।
empty-object-fix = पहले path को API सूची से मिलाएँ। फिर token request के client id, secret, code और code_verifier देखें।

endpoint-invented-title = यह path है ही नहीं
endpoint-invented-cause = किसी specification में यह path नहीं है। tutorial और बने-बनाए code अक्सर /profile, /userinfo या /issued_documents गढ़ लेते हैं।
endpoint-invented-fix = खाते के लिए /oauth2/1/user, सूची के लिए /oauth2/2/files/issued, फ़ाइल के लिए /oauth2/1/file/ और document URI लें।

endpoint-outdated-title = endpoint का पुराना संस्करण चल रहा है
endpoint-outdated-cause = पुराने path अब भी उत्तर देते हैं और पुराने मान दिखा सकते हैं। तारीख़ न बदलने का कारण सहायता टीम पुराना API संस्करण बताती है।
endpoint-outdated-fix = /oauth2/2/files/issued और /oauth2/3/xml/eaadhaar लें, अपना cache ख़ाली करें और endpoint तथा parameter फिर मिलाएँ।

entity-credentials-title = EntityLocker के credentials अलग होते हैं
entity-credentials-cause = MeriPehchaan Auth का client id और secret EntityLocker पर नहीं चलता। एक integrator के अनुसार "Entity Auth" अलग credential है।
entity-credentials-fix = console से Entity Auth का client id और secret लें और उन्हें केवल entity.digilocker.gov.in के साथ चलाएँ।

entity-locker-login-title = EntityLocker में लॉगिन नहीं हो रहा
entity-locker-login-cause = EntityLocker का अपना पेज मना करता है। सहायता टीम के अनुसार केवल पंजीकृत nodal officer के फ़ोन और आधार से शुरू हो सकता है।
entity-locker-login-fix = nodal officer अपने मोबाइल और आधार से लॉगिन करें। फिर भी न हो तो partner desk को screenshot या screen recording भेजें।

entity-locker-not-verified-title = Account not found: EntityLocker का verification बाक़ी है
entity-locker-not-verified-cause = खाता API Setu पर बन गया, पर admin ने EntityLocker में verification पूरा नहीं किया।
entity-locker-not-verified-fix = admin EntityLocker में लॉगिन करके verification पूरा करें। उसके बाद वे दूसरों को जोड़ सकते हैं। verification पहले से पूरा है? तब खाता block हो सकता है: partner desk को लिखें।

entity-locker-tls-reset-title = EntityLocker TLS के बीच कनेक्शन काट देता है
entity-locker-tls-reset-cause = एक integrator को इस host पर reset (cURL error 35) मिले, जब तक पुरानी settings नहीं लगाईं।
entity-locker-tls-reset-fix = partner file कुछ और न कहे तो Lockstep इस host से HTTP/1.1, TLS 1.2 और IPv4 से बात करता है। अपने program में भी यही करें, हर कॉल पर नए कनेक्शन के साथ, और थोड़ा रुककर दोहराएँ।

extra-identity-screens-title = PAN या आधार के अतिरिक्त पेज आते हैं
extra-identity-screens-cause = पते का acr या amr, या AuthPartner में tick किए box, पहचान का और प्रमाण माँगते हैं।
extra-identity-screens-fix = acr और amr हटाएँ, या AuthPartner में box ख़ाली करें। प्रमाण चाहिए तो नागरिक को पहले बताएँ।

file-hmac-differs-title = फ़ाइल का hmac उसके byte से मेल नहीं खाता
file-hmac-differs-cause = header ठीक उन्हीं byte पर client secret से बने HMAC-SHA256 का Base64 है। byte बदल गए, digest hex में है, या secret दूसरे client का है।
file-hmac-differs-fix = decode या format करने से पहले raw byte पर गणना करें, Base64 को Base64 से मिलाएँ, और उसी client का secret लें जिसने फ़ाइल ली। workbench ग़लती का नाम बताता है।

file-hmac-missing-title = फ़ाइल के साथ hmac नहीं आया
file-hmac-missing-cause = specification हर फ़ाइल, XML और e-Aadhaar के साथ hmac header बताती है। इस उत्तर में वह नहीं है, इसलिए रास्ते की जाँच नहीं हो सकती।
file-hmac-missing-fix = देखें कि आपका proxy header हटाता है या नहीं। नहीं, तो XML signature जाँचें और API partner desk को बताएँ।

folder-unknown-title = यह folder नहीं है
folder-unknown-cause = /oauth2/1/files/ के बाद की id इस खाते का folder नहीं है।
folder-unknown-fix = पहले id के बिना root माँगें और type dir वाले item से id लें।

gateway-refused-title = सेवा के आगे लगे firewall ने request रोक दी
gateway-refused-cause = पेज gateway का है, API का नहीं। अनोखे अक्षर, भारत के बाहर का server या रोका हुआ पता कारण हो सकता है; यह कहीं प्रकाशित नहीं है।
gateway-refused-fix = पेज की support id लिख लें, देखें कि request भारत के server से जा रही है, और दोनों बातें partner desk को भेजें।

grant-type-wrong-title = grant type सही नहीं है
grant-type-wrong-cause = code के लिए grant_type authorization_code और refresh के लिए refresh_token होता है। नागरिकों के दस्तावेज़ के लिए client_credentials नहीं चलता।
grant-type-wrong-fix = grant_type=authorization_code रखें। openid माँगा था तो code /oauth2/2/token पर भेजें।

gstn-refused-title = API Setu GSTIN की पुष्टि नहीं कर सका
gstn-refused-cause = संख्या ग़लत लिखी गई, या GST network में संस्था का विवरण अलग है।
gstn-refused-fix = "तैयारी" में 15 अक्षर और check digit जाँचें। सही हों तो GSTIN का विवरण और screenshot सहायता टीम को भेजें।

hmac-encoding-title = digest का encoding अलग है
hmac-encoding-cause = मान सही digest है, पर Base64 या बड़े अक्षरों में। सार्वजनिक client meta API को छोटे hex अक्षर भेजते हैं; specification में यह नहीं लिखा।
hmac-encoding-fix = SHA-256 digest को 64 छोटे hex अक्षरों में भेजें।

hmac-keyed-title = जहाँ सादा SHA-256 चाहिए वहाँ keyed HMAC भेजा गया
hmac-keyed-cause = hmac नाम की दो चीज़ें हैं। फ़ाइलों में secret key वाला HMAC-SHA256 है। issuers, doctype, parameters, verify, pushuri और statistics में secret और field का सादा SHA-256 है।
hmac-keyed-fix = meta API के लिए secret, clientid, field और ts को बिना अलगाव के जोड़ें और उसका SHA-256 लें।

hmac-missing-title = hmac field नहीं है
hmac-missing-cause = meta API की body में clientid, ts और hmac चाहिए; hmac नहीं है या ख़ाली है।
hmac-missing-fix = workbench में digest निकालें, अपने code से मिलाएँ और hmac नाम से भेजें।

hmac-order-title = digest के हिस्सों का क्रम अलग है
hmac-order-cause = digest सही हिस्सों का है, पर क्रम अलग है या बीच में कोई अक्षर है। क्रम है secret, clientid, API के field, ts। FAQ में छपा क्रम specification में नहीं है।
hmac-order-fix = हिस्सों को specification के क्रम में, बीच में कुछ डाले बिना जोड़ें।

hmac-refused-title = digest नहीं माना गया
hmac-refused-cause = सेवा ने दूसरा मान निकाला। आम कारण: keyed HMAC, दूसरा क्रम, बीच के चिह्न, Base64, पुराना ts या दूसरे client का secret।
hmac-refused-fix = अपने मान और digest workbench में डालें। वह sign होने वाला पाठ और संभावित ग़लती दिखाता है।

hmac-secret-title = digest दूसरे secret से बना है
hmac-secret-cause = यहाँ रखे secret से digest किसी जाने हुए रूप में नहीं निकलता। आपके code का secret शायद दूसरे client का है, या उसमें blank है।
hmac-secret-fix = AuthPartner से इसी client id का secret फिर copy करें, आगे-पीछे blank के बिना।

html-instead-of-json-title = JSON की जगह वेब पेज आया
html-instead-of-json-cause = server या उसके आगे किसी ने HTML भेजा। integrators ने यह अनजान path और ठुकराए गए token कॉल पर देखा।
html-instead-of-json-fix = पहले path और host देखें। log में कच्चा उत्तर रखें, पढ़ने से पहले Content-Type देखें, फिर request के field जाँचें।

https-only-title = browser इस मशीन के callback पर भी https ही चाहता है
https-only-cause = callback का पता http से शुरू होता है, जैसा RFC 8252 इस मशीन के लिए कहता है, पर browser ने उसे https बना दिया (HTTPS-Only mode) और वहाँ TLS बोलने वाला कोई नहीं था।
https-only-fix = browser की चेतावनी पर Continue to HTTP site चुनें, या उसकी HTTPS-Only settings में 127.0.0.1 को अपवाद बनाएँ। या ऐप की खिड़की से दोबारा sign-in करें, या वह पता paste करें जो browser नहीं खोल सका।

id-token-algorithm-title = id_token में RS256 के सिवा कोई और algorithm लिखा है
id-token-algorithm-cause = header में none, HS256 या कुछ और है। बिना हस्ताक्षर का token, या public key को secret मानकर बनाया token, कोई भी बना सकता है।
id-token-algorithm-fix = इसे स्वीकार न करें। अपनी library में RS256 ख़ुद तय करें; algorithm कभी token से न लें।

id-token-audience-title = id_token किसी और client के लिए है
id-token-audience-cause = token का aud आपका client id नहीं है। token बदल गया या दूसरे client का है।
id-token-audience-fix = यह token न लें। देखें कि authorize और token request में client id एक ही है।

id-token-clock-title = id_token का समय घड़ी से मेल नहीं खाता
id-token-clock-cause = iat या exp स्थानीय समय से नहीं मिलते। प्रायः स्थानीय घड़ी ग़लत होती है।
id-token-clock-fix = NTP से घड़ी ठीक करें और एक-दो मिनट का अंतर मानें। सचमुच समाप्त token न लें।

id-token-key-unknown-title = id_token जिस key का नाम लेता है वह यहाँ नहीं है
id-token-key-unknown-cause = kid ऐसी key बताता है जो पास नहीं है। DigiLocker यह प्रकाशित नहीं करता कि उसकी key कहाँ हैं।
id-token-key-unknown-fix = partner desk से key या certificate माँगें और यहाँ डालें। तब तक signature को "जाँचा नहीं गया" मानें।

id-token-missing-title = id_token नहीं आया
id-token-missing-cause = id_token तभी मिलता है जब scope में openid हो और code /oauth2/2/token पर भेजा जाए।
id-token-missing-fix = scope में openid जोड़ें और /oauth2/2/token लें, या खाते का विवरण /oauth2/1/user से पढ़ें।

id-token-signature-title = id_token का signature मेल नहीं खाता
id-token-signature-cause = signature दी गई key से नहीं मिलता। token बदला गया या किसी और ने sign किया।
id-token-signature-fix = यह token न लें। सीधे कनेक्शन से फिर लें और key को partner desk की key से मिलाएँ।

identity-field-missing-title = नाम या खाता id undefined है
identity-field-missing-cause = field वहाँ ढूँढा गया जहाँ इस संस्करण में नहीं है: /oauth2/2/token में digilockerid नहीं, id_token में given_name है पर name नहीं।
identity-field-missing-fix = id_token से given_name और user_sso_id या sub पढ़ें, या digilockerid और name के लिए /oauth2/1/user कॉल करें।

insufficient-scope-title = access token यहाँ तक नहीं पहुँचता
insufficient-scope-cause = नागरिक ने item से tick हटाया, या आपका client उसके लिए स्वीकृत नहीं है। token का scope बताता है कि क्या मिला।
insufficient-scope-fix = token के scope को माँगे गए scope से मिलाएँ। कभी न मिले तो partner desk से अपने client id के लिए चालू करवाएँ। बाक़ी दस्तावेज़ मिलें और एक type कभी न मिले, तो बात उसी type की अनुमति की है।

internal-server-error-title = सेवा में गड़बड़ी हुई
internal-server-error-cause = DigiLocker इस कॉल पर अपनी भीतरी गड़बड़ी बताता है। 2.x संस्करण इसके लिए status 530 देते हैं।
internal-server-error-fix = रुककर, बढ़ते अंतर से फिर कोशिश करें। बनी रहे तो समय, API और client id partner desk को भेजें।

invalid-grant-title = code नहीं माना गया
invalid-grant-cause = सेवा नहीं बताती कि कौन-सा हिस्सा नहीं माना: code पुराना या पहले भेजा हुआ, verifier बेमेल, या redirect_uri पहली request से अलग हो सकता है।
invalid-grant-fix = नया sign-in शुरू करें, code तुरंत और एक ही बार भेजें, उसी redirect_uri और इसी प्रयास के verifier के साथ।

invalid-request-title = authorize request नहीं मानी गई
invalid-request-cause = कोई parameter नहीं है, दो बार है, या उसका मान सेवा नहीं लेती। description में नाम हो सकता है।
invalid-request-fix = पते को Lockstep के पते और portal के "Test API" पते से हिस्सा-दर-हिस्सा मिलाएँ।

invalid-scope-title = आपके client को कोई scope नहीं मिल सकता
invalid-scope-cause = request ऐसा scope माँगती है जो सेवा इस client को नहीं देती। सहायता टीम ने यह तब देखा जब client configuration में सब कुछ tick था।
invalid-scope-fix = केवल स्वीकृत scope माँगें। सब कुछ tick था तो client id के साथ partner desk को लिखें कि tick हटा दें।

invalid-token-title = access token नहीं माना गया
invalid-token-cause = token समाप्त हो गया (प्रायः एक घंटे में), नागरिक ने वापस लिया, या पूरा नहीं है।
invalid-token-fix = refresh करें या नया sign-in लें। देखें कि कुछ कटा नहीं और आगे Bearer तथा एक blank है।

issued-list-empty-title = नागरिक के पास issued दस्तावेज़ नहीं हैं
issued-list-empty-cause = कॉल चला और सूची ख़ाली है: खाते में अभी issued दस्तावेज़ नहीं, या कोई tick नहीं किया गया।
issued-list-empty-fix = नागरिक से दस्तावेज़ DigiLocker में लाने या pull करने, और सहमति पेज पर tick करने को कहें।

issuer-list-slow-title = जारीकर्ताओं की सूची लंबी और धीमी है
issuer-list-slow-cause = सूची में हज़ार से कहीं अधिक नाम हैं। specification उसे cache करने को कहती है।
issuer-list-slow-fix = उसे पीछे से लें, हफ़्तों रखें और इस कॉल को ज़्यादा समय दें।

keychain-unavailable-title = system का keychain काम नहीं कर रहा
keychain-unavailable-cause = इस मशीन पर keychain सेवा उत्तर नहीं देती, या बंद (locked) है।
keychain-unavailable-fix = उसे खोलें या चालू करें। तब तक secret केवल memory में रहता है और Lockstep बंद होते ही चला जाता है।

legacy-api-title = यह कॉल हटा दिया गया है
legacy-api-cause = device code, आधार विवरण से sign-up और Verify Account अब नहीं हैं: sign-up 2023 से, device code 2.0 से, Verify Account 2.4 से।
legacy-api-fix = यह कॉल हटाएँ। जिनका खाता नहीं है, उनके लिए authorize में dl_flow=signup भेजें।

legacy-widget-title = यह त्रुटि पुराने widget की है
legacy-widget-cause = पुराने portal के "Fetch from DigiLocker" बटन की अपनी त्रुटियाँ हैं, जैसे invalid_app_hash।
legacy-widget-fix = PKCE वाले OAuth 2.0 flow पर आएँ। widget का app id और key, client id और secret नहीं हैं।

link-in-parameter-title = मान की जगह link रखा है
link-in-parameter-cause = documentation का पता या उसका label आपके मान की जगह parameter में copy हो गया।
link-in-parameter-fix = वहाँ मान ही रखें। Lockstep हर parameter का रूप दिखाता है।

login-loop-title = sign-in पेज बार-बार लौट आता है
login-loop-cause = पुराना session बीच में आता है: "try another way" दो-तीन बार दबाने पर DigiLocker का अपना पेज खुल जाता है। सहायता टीम logout करके cache साफ़ करने को कहती है।
login-loop-fix = DigiLocker से logout करें, site की cookies साफ़ करें या private window लें, फिर शुरू करें। Lockstep की अपनी window हमेशा नई होती है।

login-scope-only-title = केवल लॉगिन मिला, दस्तावेज़ नहीं
login-scope-only-cause = token में केवल openid या आयु सत्यापन है। लॉगिन चलता है, पर दस्तावेज़ API बंद रहते हैं।
login-scope-only-fix = files.issueddocs भी माँगें और उसे अपने client के लिए स्वीकृत करवाएँ।

logo-missing-title = आपका logo DigiLocker पर नहीं दिखता
logo-missing-cause = logo सहायता टीम हाथ से लगाती है।
logo-missing-fix = logo को client id और संस्था के नाम के साथ partner desk को भेजें। Lockstep फ़ाइल जाँचता है और मेल लिखता है।

meta-client-id-field-title = यहाँ field का नाम clientid है
meta-client-id-field-cause = issuers, doctype, parameters, verify, pushuri और statistics में clientid (बिना underscore) चाहिए। request में client_id है।
meta-client-id-field-fix = इन API के लिए नाम clientid करें। authorize और token में client_id ही रहता है।

method-wrong-title = method इस API का नहीं है
method-wrong-cause = POST की जगह GET, या उलटा। token, pull, push और statistics POST हैं; user, सूचियाँ, फ़ाइल और e-Aadhaar GET।
method-wrong-fix = वही method लें जो Lockstep में उस API के पेज पर है।

mobile-not-indian-title = भारतीय मोबाइल नंबर चाहिए
mobile-not-indian-cause = सहायता टीम के अनुसार भारत के बाहर की कंपनी के लिए पंजीकृत भारतीय मोबाइल और भारत में server अनिवार्य हैं।
mobile-not-indian-fix = ज़िम्मेदार व्यक्ति के नाम का दस अंकों का नंबर दर्ज करें, जो 6, 7, 8 या 9 से शुरू हो।

no-sandbox-title = कोई test environment नहीं है
no-sandbox-cause = सहायता टीम का उत्तर है कि API वही हैं और अलग environment नहीं है। tutorial के sandbox host DigiLocker के नहीं हैं।
no-sandbox-fix = practice locker के साथ बनाएँ। फिर असली credentials और अपने खाते से जाँचें।

not-http-title = उत्तर देने वाला HTTP नहीं बोलता
not-http-cause = यह port किसी और program का है, या रास्ते में कनेक्शन बदला गया।
not-http-fix = host और port को service के पतों से मिलाएँ। कंपनी के network में पूछें कि बीच में क्या है।

not-json-title = उत्तर विवरण वाला JSON नहीं है
not-json-cause = उत्तर कहता है कि सब ठीक है, पर body ख़ाली है, सादा text है, या उसमें विवरण की चीज़ें नहीं हैं। पता किसी और program का हो सकता है, या बीच में उत्तर बदला गया।
not-json-fix = पहले host और path जाँचें। parse करने से पहले कच्चा उत्तर और उसका Content-Type अपने log में रखें।

nothing-shared-title = सहमति मिली, पर कुछ साझा नहीं हुआ
nothing-shared-cause = नागरिक ने कोई दस्तावेज़ tick किए बिना अनुमति दी, इसलिए scope ख़ाली है।
nothing-shared-fix = नागरिक को बताएँ कि कौन-सा दस्तावेज़ tick करना है और फिर शुरू करें। अपने app में इसे अलग परिणाम मानें।

offline-title = इस मशीन पर network नहीं है
offline-cause = इस मशीन से बाहर कोई रास्ता नहीं जाता।
offline-fix = network जोड़ें। practice locker और इस मशीन की सब जाँचें network के बिना चलती हैं।

orgid-of-other-issuer-title = यह संस्था यह दस्तावेज़ type नहीं देती
orgid-of-other-issuer-cause = orgid और doctype अलग-अलग सही हैं, पर एक-दूसरे के नहीं।
orgid-of-other-issuer-fix = दोनों meta API से लें: जारीकर्ता pull/issuers से, उसके type pull/doctype से। क्या जारीकर्ताओं की सूची में यह orgid है? नहीं, तो orgid ही ग़लत है।

orgid-unknown-title = संस्था की id नहीं है या पहचानी नहीं गई
orgid-unknown-cause = orgid अंकों का पाठ है, आगे शून्य के साथ, जैसे 000018। संख्या बनाने पर शून्य खो जाते हैं।
orgid-unknown-fix = orgid को पाठ ही रखें और pull/issuers से लें। issuerid अलग मान है।

otp-not-delivered-title = OTP नहीं आ रहा
otp-not-delivered-cause = DigiLocker उसे SMS और e-mail से भेजता है। पहुँचना आपके app और Lockstep के बाहर की बात है।
otp-not-delivered-fix = नागरिक दोनों जगह देखें, एक मिनट रुकें और फिर मँगाएँ। देखें कि मोबाइल नंबर खाते वाला ही है।

partner-service-unresponsive-title = जारीकर्ता का system उत्तर नहीं दे रहा
partner-service-unresponsive-cause = DigiLocker ने जारीकर्ता की सेवा से पूछा और उत्तर नहीं मिला।
partner-service-unresponsive-fix = बाद में कोशिश करें और नागरिक को बताएँ कि जारीकर्ता अभी नहीं मिल रहा। आपकी request में कमी नहीं है।

pkce-reused-title = वही PKCE जोड़ी, state या code फिर चला
pkce-reused-cause = आपके code में code_verifier, code_challenge या state स्थिर हैं। हर प्रयास में नए होने चाहिए।
pkce-reused-fix = हर sign-in के लिए 43 से 128 अक्षर का नया random verifier और नया state बनाएँ।

placeholder-sent-title = मान की जगह नमूना पाठ भेजा गया
placeholder-sent-cause = request में documentation का पाठ है, जैसे your_registered_client_id, या ऐसा variable जो भरा नहीं गया।
placeholder-sent-fix = उसकी जगह अपना मान रखें। variable हो तो देखें कि वह भरा क्यों नहीं गया।

port-in-use-title = callback का port पहले से व्यस्त है
port-in-use-cause = इस मशीन पर कोई और program आपके redirect URI के port पर सुन रहा है।
port-in-use-fix = उसे बंद करें, या app की अपनी window या paste किए पते से चलाएँ।

proxy-refused-title = proxy कनेक्शन रोक रहा है
proxy-refused-cause = इस मशीन और DigiLocker के बीच proxy है जो password माँगता है या इस host को नहीं जाने देता।
proxy-refused-fix = network administrator से host खुलवाएँ, या system settings में proxy का पता और user डालें।

pull-consent-missing-title = consent field Y नहीं है
pull-consent-missing-cause = pull तभी होता है जब नागरिक तय कथन से सहमत हो और consent=Y आए। वरना सेवा क्या कहती है, दर्ज नहीं है।
pull-consent-missing-fix = कथन दिखाएँ, सहमति दर्ज करें और consent=Y भेजें। बिना पूछे कभी न भेजें।

pull-pending-title = जारीकर्ता पहले विवरण देखेगा
pull-pending-cause = विवरण प्रमाणपत्र से पूरा नहीं मिला, इसलिए DigiLocker ने request जारीकर्ता को भेज दी।
pull-pending-fix = नागरिक को बताएँ कि दस्तावेज़ बाद में आ सकता है, और हर मान की वर्तनी तथा format प्रमाणपत्र से मिलाएँ।

purpose-characters-title = purpose या service_name में ऐसा अक्षर है जो नहीं चलता
purpose-characters-cause = संस्करण 2.4 अक्षर, अंक, blank और underscore लेता है। एक integrator 50 अक्षरों की सीमा बताता है।
purpose-characters-fix = hyphen, बिंदु, अल्पविराम और दूसरे चिह्न हटाएँ, और पाठ छोटा करें।

purpose-missing-title = purpose या service_name नहीं है
purpose-missing-cause = संस्करण 2.4 में दोनों ज़रूरी हैं। एक integrator के अनुसार 21 अक्टूबर 2026 से लागू। न होने पर कौन-सी त्रुटि आती है, दर्ज नहीं।
purpose-missing-fix = authorize पते में दोनों जोड़ें, केवल अक्षर, अंक, blank और underscore में।

push-parameter-title = Push URI request का कोई field नहीं माना गया
push-parameter-cause = URI, doctype, description, docid, issuedate, ts या hmac नहीं है या दूसरे रूप में है, या URI पहले से किसी खाते में है। तारीख़ें DDMMYYYY में।
push-parameter-fix = description में जिस field का नाम है उसे ठीक करें। push केवल पंजीकृत जारीकर्ता कर सकते हैं।

rate-limited-title = थोड़े समय में बहुत ज़्यादा request
rate-limited-cause = सहायता टीम के अनुसार कॉल पर सीमा हो सकती है, जैसे बार-बार PAN माँगने पर। सीमा प्रकाशित नहीं है।
rate-limited-fix = रुकें, कुछ मिनट बाद बढ़ते अंतर से चलें। जो मिल चुका उसे रखें, फिर न माँगें।

record-not-found-title = जारीकर्ता के पास ऐसा रिकॉर्ड नहीं है
record-not-found-cause = भेजे गए मानों के लिए जारीकर्ता को कुछ नहीं मिला।
record-not-found-fix = नागरिक हर मान, वर्ष और वर्तनी सहित, काग़ज़ी दस्तावेज़ से मिलाएँ और फिर कोशिश करें।

redirect-instead-title = उत्तर की जगह कॉल कहीं और भेजी जाती है
redirect-instead-cause = services का कोई API redirect से उत्तर नहीं देता। पता ग़लत है, या network का log-in पेज या gateway हर कॉल अपनी ओर मोड़ता है। Lockstep पीछे नहीं जाता, क्योंकि secret और token साथ चले जाते।
redirect-instead-fix = पता विवरण से मिलाएँ, https समेत। फिर browser में network का log-in पूरा करें, या दूसरा network लें।

redirect-uri-differs-at-token-title = token request में redirect URI अलग है
redirect-uri-differs-at-token-cause = token request का redirect_uri, authorize request वाले के बराबर होना चाहिए, अक्षर-दर-अक्षर।
redirect-uri-differs-at-token-fix = दोनों एक ही setting से लें। Lockstep पहला अलग अक्षर दिखाता है।

redirect-uri-localhost-title = localhost वाला callback नहीं माना गया
redirect-uri-localhost-cause = केवल पंजीकृत पते चलते हैं और localhost उनमें नहीं है। localhost और 127.0.0.1 अलग गिने जाते हैं।
redirect-uri-localhost-fix = पता पंजीकृत करवाएँ, या अपना https पता रखें: Lockstep उसे अपनी window में या paste किए पते से पकड़ लेता है।

redirect-uri-mismatch-title = redirect URI पंजीकृत वाला नहीं है
redirect-uri-mismatch-cause = दोनों में कम से कम एक अक्षर अलग है: www, http या https, अंत का slash, path, blank या दोहरा encoding।
redirect-uri-mismatch-fix = अक्षर-दर-अक्षर मिलाकर दोनों बराबर करें। पंजीकृत पता बदलना हो तो AuthPartner में बदलें या client id, पुराने और नए URL के साथ partner desk को लिखें।

redirect-uri-not-yet-active-title = नया redirect URI अभी लागू नहीं हुआ
redirect-uri-not-yet-active-cause = integrators के अनुसार console का बदलाव दो से दस मिनट लेता है, और कभी केवल नए AuthPartner में लगता है।
redirect-uri-not-yet-active-fix = फिर save करें, दस मिनट रुकें और private window में जाँचें। न हो तो नया AuthPartner बनाएँ।

refresh-token-invalid-title = refresh token नहीं माना गया
refresh-token-invalid-cause = वह पहले चल चुका, समाप्त हो गया, या दूसरे client का है। हर refresh नया देता है; अवधि प्रकाशित नहीं है।
refresh-token-invalid-fix = हर refresh के बाद नया refresh token सँभालें। कोई न बचे तो नया sign-in शुरू करें।

refresh-token-missing-title = refresh token नहीं आया
refresh-token-missing-cause = वह हर बार नहीं मिलता। /oauth2/2/token में वह लिखा ही नहीं है।
refresh-token-missing-fix = field को वैकल्पिक मानें और access token समाप्त होने पर नया sign-in लें।

repository-configerror-title = जारीकर्ता DigiLocker पर configured नहीं है
repository-configerror-cause = DigiLocker के पास इस जारीकर्ता की सेवा की चालू configuration नहीं है।
repository-configerror-fix = जारीकर्ता और दस्तावेज़ type partner desk को बताएँ। दोहराने से लाभ नहीं।

repository-exception-title = जारीकर्ता के repository में गड़बड़ी हुई
repository-exception-cause = जारीकर्ता की सेवा ने ऐसी त्रुटि दी जिसे DigiLocker पहचान नहीं सका।
repository-exception-fix = बाद में कोशिश करें। बनी रहे तो जारीकर्ता, दस्तावेज़ type और समय partner desk को बताएँ।

repository-inactive-title = जारीकर्ता का repository बंद है
repository-inactive-cause = जारीकर्ता या DigiLocker ने इस सेवा को निष्क्रिय किया है।
repository-inactive-fix = नागरिक को बताएँ कि दस्तावेज़ अभी नहीं मिल सकता। partner desk से पूछें कि कब मिलेगा।

repository-resperror-title = जारीकर्ता का उत्तर काम का नहीं है
repository-resperror-cause = जारीकर्ता ने उत्तर दिया, पर ऐसे रूप में जिसे DigiLocker पढ़ नहीं सका, या असफल।
repository-resperror-fix = बाद में कोशिश करें। बनी रहे तो जारीकर्ता, दस्तावेज़ type और समय partner desk को बताएँ।

repository-unpublished-title = जारीकर्ता का repository प्रकाशित नहीं है
repository-unpublished-cause = जारीकर्ता ने यह सेवा अभी प्रकाशित नहीं की, या वापस ले ली।
repository-unpublished-fix = दूसरा दस्तावेज़ लें, या partner desk से इस जारीकर्ता के बारे में पूछें।

repository-unresponsive-title = जारीकर्ता का repository उत्तर नहीं दे रहा
repository-unresponsive-cause = DigiLocker ने जारीकर्ता की सेवा की प्रतीक्षा की और कुछ नहीं मिला।
repository-unresponsive-fix = बढ़ते अंतर से फिर कोशिश करें और नागरिक को बताएँ कि जारीकर्ता अभी नहीं मिल रहा।

request-malformed-title = request पढ़ी नहीं जा सकती
request-malformed-cause = body और Content-Type मेल नहीं खाते, कोई मान encode नहीं हुआ, या field आपस में जुड़ गए।
request-malformed-fix = application/x-www-form-urlencoded भेजें, हर मान एक बार percent-encode करके। Lockstep के curl से मिलाएँ।

scope-name-guessed-title = इस नाम का scope नहीं है
scope-name-guessed-cause = नाम दूसरे provider से अंदाज़ा है या portal का label। profile, phone, issued_documents और age_verification ठुकराए गए या कभी पक्के नहीं हुए; आयु सत्यापन का नाम avs है।
scope-name-guessed-fix = files.issueddocs, userdetails, openid, avs लें। console में "Test API" दबाएँ और बने पते से scope copy करें।

scope-not-granted-title = जितना माँगा उससे कम मिला
scope-not-granted-cause = नागरिक ने item से tick हटाया, या आपका client सबके लिए स्वीकृत नहीं है। token का scope बताता है कि क्या मिला।
scope-not-granted-fix = जो मिला उससे काम करें, या बताएँ कि बाक़ी क्यों चाहिए और फिर पूछें। किसी से भी न मिले तो partner desk से स्वीकृति लें।

secret-wrong-title = client id और secret नहीं माने गए
secret-wrong-cause = secret इस client id का नहीं है, उसमें blank है, या नया बनाया जा चुका है। client client_credentials पर हो तब भी यही उत्तर आता है।
secret-wrong-fix = AuthPartner से id और secret साथ-साथ फिर copy करें। सही हों तो AuthPartner का token method देखें।

server-outside-india-title = server भारत में होना चाहिए
server-outside-india-cause = सहायता टीम के अनुसार API के लिए भारत में स्थित server अनिवार्य है।
server-outside-india-fix = कॉल भारत के server या cloud region पर ले जाएँ और वहीं से दोहराएँ।

service-unavailable-title = सेवा अभी उपलब्ध नहीं है
service-unavailable-cause = server या उसका gateway भार या रखरखाव बताता है।
service-unavailable-fix = रुककर, बढ़ते अंतर से फिर कोशिश करें। आपकी request में कमी नहीं है।

sha1-refused-title = आपकी library SHA-1 नहीं मानती
sha1-refused-cause = अब तक देखे गए DigiLocker दस्तावेज़ RSA-SHA1 से sign हैं, जिसे नए Java, OpenSSL 3 और xmlsec पहले से बंद रखते हैं।
sha1-refused-fix = केवल इसी जाँच के लिए rsa-sha1 खोलें, तय signer के साथ। content का digest SHA-256 है।

sign-in-timeout-title = समय पर कोई नहीं लौटा
sign-in-timeout-cause = sign-in शुरू हुआ, पर समय सीमा तक callback नहीं आया।
sign-in-timeout-fix = फिर शुरू करें और window में sign-in तथा सहमति पूरी करें। पेज पूरा हो चुका हो तो उसका अंतिम पता paste करें। क्या वही पेज बार-बार लौटा? तब पहले DigiLocker से logout करें। क्या सहमति के बाद browser DigiLocker पर ही रुका रहा? तब redirect_uri और challenge मिलाएँ।

signature-refused-title = signature का रूप स्वीकार नहीं है
signature-refused-cause = दस्तावेज़ में एक से अधिक signature, DOCTYPE, अनजान algorithm या अनोखा reference है। ऐसे रूप बदला हुआ content छिपा सकते हैं।
signature-refused-fix = content पर भरोसा न करें। दस्तावेज़ DigiLocker से फिर लें; वही रहे तो निर्णय के कारण के साथ बताएँ।

signature-tampered-title = दस्तावेज़ sign होने के बाद बदला गया
signature-tampered-cause = digest या signature content से मेल नहीं खाता। एक byte का बदलाव काफ़ी है, फ़ाइल को फिर से format करना भी।
signature-tampered-fix = इसे स्वीकार न करें। दस्तावेज़ फिर लें और byte जैसे आए वैसे ही जाँचें।

signed-xml-reformatted-title = signed XML को फिर से format किया गया
signed-xml-reformatted-cause = सजाने, encoding बदलने या पढ़कर फिर लिखने से byte बदल जाते हैं, और असली दस्तावेज़ का signature भी नहीं मिलता।
signed-xml-reformatted-fix = उत्तर के ठीक वही byte रखें और जाँचें। दिखाने के लिए केवल प्रति को format करें।

signer-expired-title = sign करते समय signer का certificate समाप्त था
signer-expired-cause = दस्तावेज़ की तारीख़ certificate की अवधि के बाहर है।
signer-expired-fix = दस्तावेज़ फिर लें: नया वाला चालू certificate से sign होता है। वही रहे तो बताएँ।

signer-unknown-title = signer यहाँ जाना हुआ नहीं है
signer-unknown-cause = signature अपने certificate से मिलता है, पर वह certificate Lockstep की सूची में नहीं है। signer हर दो-तीन साल में बदलते हैं, इसलिए यह दस्तावेज़ बदले जाने से अलग बात है।
signer-unknown-fix = subject और fingerprint को DigiLocker वाले से मिलाएँ, फिर certificate जोड़ें।

signup-flow-title = नए और पुराने उपयोगकर्ता का रास्ता अलग है
signup-flow-cause = dl_flow=signup पहले पंजीकरण पर ले जाता है। इसके बिना खाता-रहित व्यक्ति आगे नहीं बढ़ता; इसके साथ सब वहीं जाते हैं।
signup-flow-fix = दोनों रास्ते दें और dl_flow=signup केवल उनके लिए भेजें जिनका खाता नहीं है।

slow-answer-title = उत्तर में बहुत समय लग रहा है
slow-answer-cause = सेवा या उसके पीछे का जारीकर्ता धीमा है। कॉल असफल नहीं हुआ।
slow-answer-fix = प्रतीक्षा करें, प्रगति दिखाएँ और सूचियों तथा फ़ाइलों को ज़्यादा समय दें।

state-constant-title = state स्थिर है
state-constant-cause = console के बनाए पतों में तय state रहता है, जैसे oidc_flow। तय state नक़ली callback से नहीं बचाता।
state-constant-fix = हर sign-in के लिए नया random state बनाएँ और लौटने पर मिलाएँ।

state-lost-title = रखा हुआ state खो गया
state-lost-cause = state दूसरे tab, popup या session में रखा था, इसलिए callback पेज के पास मिलाने को कुछ नहीं है।
state-lost-fix = उसे server पर रखें, या ऐसे store में जो callback पेज भी देखे, SameSite=Lax cookie के साथ।

state-mismatch-title = लौटा हुआ state भेजा गया state नहीं है
state-mismatch-cause = callback दूसरे प्रयास या दूसरी window का है, या नक़ली है।
state-mismatch-fix = उसका code न लें। सबसे नई window में पूरा करें, या नया sign-in शुरू करें।

state-missing-title = callback में state नहीं है
state-missing-cause = specification के अनुसार भेजा हुआ state लौटता है, पर इस पते में नहीं है। रास्ते में हट गया, या पता पूरा copy नहीं हुआ।
state-missing-fix = पूरा पता copy करें या फिर शुरू करें। दोबारा हो तो अपनी site के redirect देखें जो query गिरा देते हैं।

status-530-title = status 530 server की गड़बड़ी है
status-530-cause = संस्करण 2.2 और आगे सेवा की कई गड़बड़ियों के लिए अमानक status 530 देते हैं।
status-530-fix = 530 को 500 जैसा मानें: बढ़ते अंतर से दोहराएँ और body का error code पढ़ें।

stranded-on-digilocker-title = OTP के बाद व्यक्ति DigiLocker पर ही रह जाता है
stranded-on-digilocker-cause = browser आपकी site पर नहीं लौटाया गया। सहायता टीम के मामले में code_challenge और code_verifier ग़लत थे।
stranded-on-digilocker-fix = workbench में challenge जाँचें, redirect_uri को पंजीकृत वाले से मिलाएँ और नई window से शुरू करें।

temporarily-unavailable-title = sign-in सेवा अभी उपलब्ध नहीं है
temporarily-unavailable-cause = authorize request सेवा की गड़बड़ी पर समाप्त हुई।
temporarily-unavailable-fix = कुछ मिनट रुककर नया sign-in शुरू करें।

timed-out-title = तय समय में उत्तर नहीं आया
timed-out-cause = host तक पहुँच नहीं हुई, या उसने समय पर उत्तर नहीं दिया।
timed-out-fix = फिर कोशिश करें। बार-बार हो तो दूसरा network लें और देखें कि port 443 बाहर की ओर खुला है।

tls-expired-title = host का certificate समाप्त है या अभी शुरू नहीं हुआ
tls-expired-cause = इस मशीन की घड़ी के अनुसार certificate की तारीख़ें नहीं मिलतीं। घड़ी ग़लत है या certificate।
tls-expired-fix = पहले इस मशीन की तारीख़ और समय देखें। सही हों तो आगे न बढ़ें; host की सूचना दें।

tls-handshake-title = सुरक्षित कनेक्शन तय नहीं हो सका
tls-handshake-cause = port TLS नहीं बोलता, या बीच में कोई दख़ल देता है।
tls-handshake-fix = host और port जाँचें। कंपनी के network में पूछें कि TLS की जाँच होती है या नहीं।

tls-hostname-title = certificate किसी और host का है
tls-hostname-cause = पते का नाम certificate में नहीं है। पता ग़लत लिखा है या उसकी जगह कोई और उत्तर दे रहा है।
tls-hostname-fix = host अक्षर-दर-अक्षर मिलाएँ। जाँच बंद न करें।

tls-unknown-authority-title = certificate जारी करने वाले पर भरोसा नहीं है
tls-unknown-authority-cause = ऐसे मामलों में प्रायः TLS जाँचने वाला कंपनी proxy या अधूरी trust list होती है।
tls-unknown-authority-fix = कंपनी का root certificate system की trust list में जोड़ें, या सूची update करें। जाँच बंद न करें।

tls-version-title = TLS का कोई समान संस्करण नहीं
tls-version-cause = एक ओर केवल वे TLS संस्करण या cipher हैं जो दूसरी ओर नहीं हैं। "केवल TLS 1.2" का switch, पुराना system या पुराना proxy कारण हो सकता है।
tls-version-fix = इस service के लिए "केवल TLS 1.2" चालू हो तो बंद करें। नहीं तो TLS 1.2 और 1.3 वाला system लें, और पूछें कि कोई proxy TLS की जाँच करता है या नहीं।

token-body-json-title = token request JSON में है
token-body-json-cause = token API form लेता है। FAQ में field JSON में छपे हैं, पर specification application/x-www-form-urlencoded कहती है।
token-body-json-fix = यही field form में, उसी Content-Type के साथ भेजें।

token-endpoint-wrong-title = token ग़लत पते से माँगा गया
token-endpoint-wrong-cause = token API POST /oauth2/1/token है, और openid के साथ /oauth2/2/token, सेवा के host पर /public के नीचे।
token-endpoint-wrong-fix = host और path ठीक करें। authorize और token एक ही host पर होते हैं।

token-field-missing-title = token request का कोई field नहीं है
token-field-missing-cause = code, grant_type, client_id, client_secret, redirect_uri और code_verifier चाहिए; id और secret Authorization header में भी जा सकते हैं।
token-field-missing-fix = जो छूटा है जोड़ें। Lockstep आपकी paste की हुई request के field नियम से मिलाता है।

token-method-title = client में client_credentials चुना हुआ है
token-method-cause = client_credentials वाले AuthPartner में सही secret भी नहीं माना जाता। integrators के अनुसार उसे बदलने से लाभ नहीं होता।
token-method-fix = authorization_code और PKCE के साथ नया AuthPartner बनाएँ और उसका id और secret लें।

token-not-sent-title = कॉल में access token नहीं है
token-not-sent-cause = Authorization header नहीं है, ख़ाली है, या उसमें Bearer नहीं है।
token-not-sent-fix = Authorization: Bearer, एक blank और token भेजें। e-Aadhaar के लिए और कुछ नहीं चाहिए।

token-version-mismatch-title = authorize और token के संस्करण मेल नहीं खाते
token-version-mismatch-cause = code openid के साथ माँगा गया, पर /oauth2/1/token पर भेजा गया। एक integrator को इस पर invalid_grant_type मिला।
token-version-mismatch-fix = scope में openid हो तो /oauth2/2/token, वरना /oauth2/1/token पर भेजें।

ts-ist-title = timestamp भारतीय समय में खिसका दिया गया
ts-ist-cause = ts साढ़े पाँच घंटे आगे है। specification में "IST" लिखा है, पर UNIX समय का कोई zone नहीं होता।
ts-ist-fix = सादे UNIX second भेजें, 19800 न जोड़ें।

ts-milliseconds-title = timestamp millisecond में है
ts-milliseconds-cause = ts में 13 अंक हैं। सेवा को UNIX second चाहिए, जिनमें 10 अंक होते हैं।
ts-milliseconds-fix = 1000 से भाग दें और दशमलव छोड़ें। digest में भी वही मान लें।

ts-refused-title = timestamp नहीं माना गया
ts-refused-cause = ts नहीं है, second की संख्या नहीं है, या 30 मिनट से पुराना है।
ts-refused-fix = कॉल के क्षण का UNIX second भेजें, digest में वही मान लें और घड़ी देखें।

ts-stale-title = timestamp बहुत पुराना है
ts-stale-cause = ts 30 मिनट से पुराना नहीं हो सकता। request रुकी रही, वैसी ही दोहराई गई, या घड़ी पीछे है।
ts-stale-fix = हर कॉल के लिए ts और digest नए बनाएँ और NTP से घड़ी मिलाएँ।

unauthorized-client-title = client यह flow नहीं चला सकता
unauthorized-client-cause = client authorization code flow के लिए, या इस सेवा के लिए, स्वीकृत नहीं है।
unauthorized-client-fix = AuthPartner में देखें कि authorization_code चुना है और स्वीकृति पूरी है। वरना partner desk को लिखें।

unexpected-error-title = सेवा में अचानक गड़बड़ी हुई
unexpected-error-cause = DigiLocker केवल "Internal server error" बताता है। इससे यह नहीं निकलता कि आपकी request ग़लत है।
unexpected-error-fix = बढ़ते अंतर से फिर कोशिश करें। बनी रहे तो समय, API और client id partner desk को भेजें।

unreadable-document-title = दस्तावेज़ पढ़ा नहीं जा सकता
unreadable-document-cause = byte वैसी PDF, image या XML नहीं हैं जैसी होनी चाहिए। वे कटे हैं, त्रुटि पेज हैं, या ख़राब हैं।
unreadable-document-fix = फिर लें और पहले अक्षर देखें: दस्तावेज़ की जगह त्रुटि का पाठ हो सकता है।

unsigned-document-title = दस्तावेज़ पर signature नहीं है
unsigned-document-cause = कुछ जारीकर्ता बिना signature का XML देते हैं। किसने बनाया, इसका प्रमाण नहीं है।
unsigned-document-fix = hmac header से केवल रास्ते की पुष्टि मानें, और प्रमाण चाहिए तो जारीकर्ता से signed डेटा माँगें।

unsupported-response-type-title = response_type code नहीं है
unsupported-response-type-cause = सेवा authorization code flow चलाती है।
unsupported-response-type-fix = response_type=code भेजें।

upload-content-type-missing-title = upload में Content-Type नहीं है
upload-content-type-missing-cause = header में फ़ाइल का प्रकार होना चाहिए।
upload-content-type-missing-fix = image/jpeg, image/png या application/pdf भेजें।

upload-data-missing-title = upload में content नहीं है
upload-data-missing-cause = body ख़ाली है।
upload-data-missing-fix = फ़ाइल के byte body में भेजें, form field में नहीं।

upload-filename-missing-title = upload के path में फ़ाइल का नाम नहीं है
upload-filename-missing-cause = path फ़ाइल के नाम पर समाप्त होना चाहिए।
upload-filename-missing-fix = जैसे /College/marksheet.pdf भेजें।

upload-filename-refused-title = फ़ाइल के नाम में रोका हुआ अक्षर है
upload-filename-refused-cause = \ / : * ? < > | ' ^ और ~ नहीं चलते।
upload-filename-refused-fix = नाम में अक्षर, अंक, blank, hyphen या underscore रखें।

upload-folder-unknown-title = गंतव्य folder नहीं है
upload-folder-unknown-cause = path का folder खाते में नहीं है।
upload-folder-unknown-fix = पहले folder की सूची लें, या root में upload करें।

upload-hmac-differs-title = upload का hmac मेल नहीं खाता
upload-hmac-differs-cause = hmac भेजी गई body पर HMAC-SHA256 का Base64 होना चाहिए। जो library फ़ाइल को multipart या JSON में लपेटती है, वह body बदल देती है।
upload-hmac-differs-fix = raw byte भेजें और उन्हीं byte पर client secret से गणना करें।

upload-hmac-missing-title = upload में hmac header नहीं है
upload-hmac-missing-cause = यह header ज़रूरी है।
upload-hmac-missing-fix = फ़ाइल पर client secret से HMAC-SHA256 का Base64 भेजें।

upload-mimetype-differs-title = upload का type content से मेल नहीं खाता
upload-mimetype-differs-cause = Content-Type कुछ और कहता है, byte कुछ और दिखाते हैं।
upload-mimetype-differs-fix = भेजने से पहले फ़ाइल देखकर type तय करें।

upload-path-missing-title = upload में path header नहीं है
upload-path-missing-cause = path नागरिक के खाते में folder और फ़ाइल बताता है।
upload-path-missing-fix = path header भेजें, जैसे /College/marksheet.pdf।

upload-too-large-title = फ़ाइल 10 MB से बड़ी है
upload-too-large-cause = सेवा 10 MB तक लेती है।
upload-too-large-fix = फ़ाइल छोटी करें या बाँटें।

upload-type-refused-title = इस प्रकार की फ़ाइल upload नहीं होती
upload-type-refused-cause = सेवा JPEG, PNG और PDF लेती है।
upload-type-refused-fix = फ़ाइल को इनमें से किसी में बदलें।

uri-exists-title = दस्तावेज़ खाते में पहले से है
uri-exists-cause = नागरिक के issued दस्तावेज़ों में यह है, इसलिए pull कुछ नहीं जोड़ता।
uri-exists-fix = issued सूची पढ़ें और वहाँ का URI लें।

uri-missing-title = दस्तावेज़ का URI नहीं है
uri-missing-cause = पता दस्तावेज़ के URI से पहले ही समाप्त हो जाता है।
uri-missing-fix = सूची का uri, percent-encode करके, एक ही segment में /oauth2/1/file/ या /oauth2/1/xml/ के बाद रखें।

uri-unknown-title = इस URI का कोई दस्तावेज़ नहीं है
uri-unknown-cause = URI ग़लत लिखा है, कटा है, आगे blank है, या दस्तावेज़ खाते से हट गया।
uri-unknown-fix = सूची फिर लें और उसका uri, blank हटाकर और percent-encode करके चलाएँ।

url-not-unique-title = API Setu को अनोखा URL चाहिए
url-not-unique-cause = यह URL पहले से पंजीकृत है, आपके या किसी और के नाम।
url-not-unique-fix = संस्था का दूसरा URL लें, या पुराना पंजीकरण ढूँढें। न हो तो screenshot सहायता टीम को भेजें।

user-logged-out-title = session समाप्त किया गया
user-logged-out-cause = logout पता खोला गया, इसलिए सेवा ने user_loggedout लौटाया। logout के बाद यही अपेक्षित है।
user-logged-out-fix = व्यक्ति आगे बढ़ना चाहे तो नया sign-in शुरू करें।

user-unknown-title = ऐसा DigiLocker खाता नहीं है
user-unknown-cause = digilockerid कट गया, दूसरे रूप में है, या खाता बंद हो गया।
user-unknown-fix = digilockerid /oauth2/1/user से वैसा ही लें।

verifier-malformed-title = code verifier का रूप अलग है
verifier-malformed-cause = उसमें A–Z a–z 0–9 - . _ ~ के 43 से 128 अक्षर चाहिए।
verifier-malformed-fix = 32 random byte का Base64URL, padding के बिना, बनाएँ।

verifier-mismatch-title = code verifier इस challenge का नहीं है
verifier-mismatch-cause = verifier का SHA-256 भेजा गया challenge नहीं देता। callback में नया verifier बना, या दूसरे प्रयास का लिया गया।
verifier-mismatch-fix = शुरू में verifier को state के साथ रखें और ठीक वही भेजें। workbench में दोनों मिलाएँ।

verifier-missing-title = token request में code verifier नहीं है
verifier-missing-cause = authorize में challenge भेजा गया था, इसलिए token request में उसका verifier चाहिए।
verifier-missing-fix = verifier को callback तक रखें और code_verifier नाम से भेजें।

versions-mixed-title = host या संस्करण मिल गए हैं
versions-mixed-cause = configuration में अलग-अलग सेवाओं या संस्करणों के पते हैं। हर एक अकेले सही हो सकता है; साथ में नहीं।
versions-mixed-fix = एक सेवा और संस्करण चुनें और सब पते उसी से लें।

window-closed-title = sign-in window बंद कर दी गई
window-closed-cause = सेवा के लौटने से पहले window बंद हुई। कुछ साझा नहीं हुआ।
window-closed-fix = नागरिक तैयार हों तो फिर शुरू करें। प्रयास तुरंत दोहराया जा सकता है।
