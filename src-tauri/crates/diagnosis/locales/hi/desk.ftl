# डेस्कटॉप शेल के अपने वाक्य। तकनीकी नाम लैटिन अक्षरों में ही रहते हैं।

## The parameters of the authorize address
parameter-response-type = कोड माँगता है। इसके सिवा कुछ प्रयोग में नहीं है।
parameter-client-id = बताता है कि कौन-सा क्लाइंट माँग रहा है। सेवा इसी से पंजीकरण ढूँढती है।
parameter-redirect-uri = उत्तर के साथ ब्राउज़र यहीं भेजा जाता है। यह पंजीकृत पते के अक्षरशः बराबर होना चाहिए।
parameter-state = इस प्रयास का यादृच्छिक पाठ। इसे ज्यों-का-त्यों लौटना चाहिए, नहीं तो उत्तर किसी और का है।
parameter-code-challenge = verifier का SHA-256। जिसे verifier पता है वही कोड भुना सकता है।
parameter-code-challenge-method = challenge कैसे बना। केवल S256 स्वीकार होता है।
parameter-scope = क्या माँगा गया है। क्या मिला, यह टोकन बताता है।
parameter-purpose = नागरिक को दिखता है: दस्तावेज़ क्यों चाहिए।
parameter-service-name = नागरिक को दिखता है: किस सेवा के लिए।
parameter-other = जैसा सेट है वैसा भेजा गया।

## The doors
door-browser-elsewhere = ब्राउज़र का उत्तर केवल इसी मशीन के पते (127.0.0.1 या localhost) पर पकड़ा जा सकता है। { $redirect } कहीं और है: ऐप की विंडो प्रयोग करें या पता चिपकाएँ।
door-certificate-warning = इस https पते पर Lockstep उस प्रमाणपत्र से उत्तर देता है जो वह इसी कंप्यूटर के लिए बनाता है। कोई प्राधिकरण उसकी पुष्टि नहीं करता, इसलिए ब्राउज़र पहले चेतावनी देता है: “Your connection is not private” (Chrome, Edge) या “Warning: Potential Security Risk Ahead” (Firefox)। तब यहाँ दिखने वाला fingerprint मिलाएँ, Advanced चुनें और आगे बढ़ें। ऐप की विंडो और चिपकाने का खाना इसके बिना भी चलते हैं।
elsewhere-practice = अभ्यास लॉकर इसी कंप्यूटर पर है; कोई दूसरा डिवाइस उस तक नहीं पहुँचता। पता इस कंप्यूटर के किसी भी ब्राउज़र में खुलता है; वह जहाँ पहुँचे, वही पता चिपकाएँ।
elsewhere-loopback = कोड स्कैन करें या पता अपने को भेजें, और वहाँ साइन इन करें। इस कंप्यूटर की ओर का redirect दूसरे डिवाइस से लौट नहीं सकता: वहाँ का ब्राउज़र ऐसे पेज पर रुकेगा जो नहीं खुलता। उत्तर फिर भी उसी पेज के पते में है: उसे कॉपी करें और नीचे चिपकाएँ।
elsewhere-website = कोड स्कैन करें या पता अपने को भेजें, और वहाँ साइन इन करें। अंत { $redirect } पर होगा: वेबसाइट के आगे बढ़ने से पहले, पता-पट्टी से पूरा पता तुरंत कॉपी करें और नीचे चिपकाएँ।
elsewhere-link = कोड स्कैन करें या पता अपने को भेजें, और वहाँ साइन इन करें। दूसरे डिवाइस पर { $redirect } के लिए कोई प्रोग्राम नहीं है: अगर उसका ब्राउज़र वह पता दिखाए तो कॉपी करके नीचे चिपकाएँ; नहीं तो इसी कंप्यूटर पर साइन इन करें।

## The sign-in window's controls
window-title = Lockstep: सेवा में साइन इन
window-back = पीछे
window-reload = फिर से लोड करें
window-cancel = रद्द करें
leg-authorize-opened = साइन-इन पृष्ठ खोला गया।
leg-callback = उत्तर पंजीकृत पते पर पहुँचा।
leg-refused = कुछ ऐसा आया जो इस प्रयास का उत्तर नहीं है; उसे अलग रखा गया।

## A port, a paste, a stray callback
bind-in-use = पोर्ट { $port } किसी और प्रोग्राम के पास है।
bind-in-use-by = पोर्ट { $port } { $by } के पास है।
bind-not-permitted = सिस्टम इस प्रोग्राम को पोर्ट { $port } पर सुनने नहीं देता; 1024 से नीचे के पोर्ट आरक्षित हैं।
paste-authorize-address = यह साइन-इन पृष्ठ का अपना पता है। पहले वहाँ साइन इन करें, फिर ब्राउज़र जिस पते पर पहुँचे उसे कॉपी करें।
paste-code-alone = यह केवल कोड लगता है। पूरा पता कॉपी करें, क्योंकि उसका state भी जाँचना है।
paste-empty = कुछ चिपकाया नहीं गया। ब्राउज़र जिस पते पर पहुँचे उसे कॉपी करें।
paste-no-answer = इस पते में न कोड है न error। वेबसाइट शायद आगे बढ़ गई: फिर साइन इन करें और पृष्ठ बदलते ही पता कॉपी करें।
paste-not-an-address = यह पता नहीं है। ब्राउज़र की पता-पट्टी से पूरी पंक्ति कॉपी करें।
paste-several-lines = यह एक से अधिक पंक्तियाँ हैं। केवल पता कॉपी करें, बिना पंक्ति-विराम के।
paste-token-reply = यह टोकन का उत्तर है, पता नहीं। इसे गुप्त रखें, और कोड भुनाने से पहले का पता कॉपी करें।
paste-too-long = यह पता होने के लिए बहुत लंबा है। केवल पता-पट्टी की पंक्ति कॉपी करें।
stray-address = पता पंजीकृत redirect URI से अक्षर { $position } पर अलग है: पंजीकृत “{ $expected }”, मिला “{ $received }”।
leg-answered-no = सेवा का उत्तर: कोड नहीं, error।

## Files, signers and comparisons
choose-authority = अपने प्राधिकरण की प्रमाणपत्र फ़ाइल चुनें (PEM)
choose-upload = अपलोड की फ़ाइल चुनें: JPG, PNG या PDF
choose-document = हस्ताक्षरित XML फ़ाइल या ऑफ़लाइन e-KYC का ZIP चुनें
choose-original = मूल फ़ाइल चुनें
choose-certificate = हस्ताक्षरकर्ता का प्रमाणपत्र चुनें
choose-partner = भागीदार फ़ाइल चुनें
choose-save = भागीदार फ़ाइल सहेजें
refusal-archive-cause = संग्रह नहीं खुला: { $reason }
refusal-archive-fix = UIDAI की साइट से ऑफ़लाइन e-KYC फिर से लें और ZIP को ज्यों-का-त्यों खोलें।
refusal-certificate-cause = यह प्रमाणपत्र नहीं है: { $reason }
refusal-certificate-fix = प्रमाणपत्र PEM, DER या केवल Base64 में दें, “-----BEGIN CERTIFICATE-----” से अंत तक।
refusal-no-detail-cause = देखने के लिए स्वीकृत रूप का कोई हस्ताक्षर नहीं है।
refusal-no-detail-fix = निर्णय बताता है कि दस्तावेज़ में इसके बदले क्या है।
refusal-no-record-cause = तुलना के लिए कोई सत्यापित आधार अभिलेख नहीं है।
refusal-no-record-fix = पहले दस्तावेज़ सत्यापित करें। जिसका हस्ताक्षर नहीं टिकता उससे कोई तुलना नहीं होती।
refusal-nothing-chosen-cause = कोई फ़ाइल नहीं चुनी गई।
refusal-nothing-chosen-fix = एक चुनें, या इसे ऐसे ही रहने दें।
refusal-not-xml-cause = यह फ़ाइल न XML है न संग्रह, इसलिए इसमें XML हस्ताक्षर नहीं है।
refusal-not-xml-fix = दस्तावेज़ का XML खोलें। PDF में दूसरे प्रकार का हस्ताक्षर होता है, जो यहाँ नहीं जाँचा जाता।
refusal-open-file-cause = फ़ाइल नहीं खुली: { $reason }
refusal-open-file-fix = उसमें कुछ नहीं बदला गया। दूसरी फ़ाइल चुनें, या इसे ठीक करके फिर कोशिश करें।
refusal-share-code-cause = यह share code इस संग्रह को नहीं खोलता।
refusal-share-code-fix = वही share code डालें जो ऑफ़लाइन e-KYC लेते समय रखा था। बड़े और छोटे अक्षर अलग होते हैं।
path-none = कोई प्रमाणपत्र पास नहीं है, केवल कुंजी है।
path-cca-root = पथ CCA India के मूल तक जाता है।
path-practice-root = पथ अभ्यास के मूल तक जाता है। अभ्यास के बाहर यह कुछ सिद्ध नहीं करता।
path-issuer-missing = पथ रुक जाता है: “{ $name }” का प्रमाणपत्र पास नहीं है।
path-out-of-date = पथ रुक जाता है: “{ $name }” का प्रमाणपत्र अपनी तिथियों से बाहर था।
path-unknown-root = पथ ऐसे मूल पर समाप्त होता है जो ज्ञात नहीं है।
differs-attribute = attribute { $name } अलग है।
differs-element = एक तत्व कम है, अधिक है या उसका नाम अलग है।
differs-instruction = एक processing instruction अलग है।
differs-namespace = एक namespace घोषणा अलग है।
differs-text = पाठ अलग है; ख़ाली स्थान भी गिने जाते हैं।
reading-salted-times = मान और share code का SHA-256, कुल उतनी बार जितना अंतिम अंक कहता है
reading-salted-once-more = मान और share code का SHA-256, एक बार और फिर उतनी बार जितना अंतिम अंक कहता है
reading-plain = केवल मान का SHA-256, एक बार
hash-matches = यह मान अभिलेख का hash देता है।
hash-differs = नियम की कोई ज्ञात व्याख्या अभिलेख का hash नहीं देती। बाद में बदला नंबर, लिखने की चूक या यहाँ अज्ञात व्याख्या एक जैसे दिखते हैं, इसलिए यह किसी के विरुद्ध कुछ नहीं कहता।
hash-not-in-record = अभिलेख में ऐसा hash नहीं है: धारक ने उसे साझा नहीं किया।
last-four-same = ये चार अंक अभिलेख के अंतिम चार हैं। दस हज़ार में एक नंबर के यही होते हैं: इससे पूरा नंबर सिद्ध नहीं होता।
last-four-differ = ये चार अंक अभिलेख के अंतिम चार नहीं हैं।
signs-any = हर दस्तावेज़
signs-certificate = DigiLocker से जारी प्रमाणपत्र
signs-eaadhaar = DigiLocker का e-Aadhaar XML
signs-kyc-response = UIDAI के अपने उत्तर (KycRes)
signs-offline-ekyc = UIDAI का ऑफ़लाइन e-KYC
signs-secure-qr = secure QR कोड, जो XML नहीं हैं
mistake-changed-body = hash से पहले body बदल गई: पंक्ति-अंत, byte order mark या सिरों के ख़ाली स्थान। ठीक वही bytes hash करें।
mistake-decoded-key = secret को कुंजी बनाने से पहले hexadecimal से खोला गया। उसके अक्षर ज्यों-के-त्यों प्रयोग करें।
mistake-hex-in-base64 = digest का hexadecimal पाठ Base64 में डाला गया। 32 bytes को encode करें।
mistake-hexadecimal = digest सही है पर hexadecimal में। 32 bytes को Base64 में encode करें।
mistake-keyed = यह कुंजी वाला HMAC है। meta API सादा SHA-256 चाहते हैं जो secret से शुरू हो।
mistake-base64 = digest सही है पर Base64 में। इसे hexadecimal में लिखें।
mistake-encoded = यह percent-encoded मानों से बना है। मान जैसे हैं वैसे ही hash करें।
mistake-ist = यह 5 घंटे 30 मिनट खिसकी ts से बना है। सीधे UNIX सेकंड लें।
mistake-milliseconds = यह milliseconds से बना है। ts सेकंड में है।
mistake-no-secret = secret छूट गया है। वह सब field से पहले आता है।
mistake-order = field सही हैं पर क्रम दूसरा है। क्रम ऊपर दिखाया गया है।
mistake-order-of-line = यह विवरण की दूसरी line का क्रम है।
mistake-separator = field के बीच कुछ लिखा है। उन्हें सीधे एक के पीछे एक लिखें।
mistake-other-secret = यह किसी दूसरे ऐप के secret से बना है।
mistake-padded-key = secret के आगे या पीछे ख़ाली स्थान या पंक्ति-अंत था।
mistake-unkeyed = यह सादा SHA-256 है। client secret की कुंजी के साथ HMAC-SHA256 प्रयोग करें।
mistake-url-alphabet = digest सही है पर Base64url में या padding के बिना। padding के साथ मानक Base64 प्रयोग करें।

## Verdict: the reason
signature-signed-and-unchanged = ज्ञात हस्ताक्षरकर्ता के हस्ताक्षर के बाद से दस्तावेज़ अपरिवर्तित है।
signature-content-changed = सामग्री वह नहीं है जिस पर हस्ताक्षर हुए थे: दस्तावेज़ बाद में बदला गया।
signature-signature-broken = हस्ताक्षर उस हस्ताक्षरकर्ता से मेल नहीं खाता जिसका नाम दस्तावेज़ में है: हस्ताक्षर बदला गया या कहीं और से लिया गया।
signature-signer-unknown = हस्ताक्षर के बाद से दस्तावेज़ अपरिवर्तित है, पर हस्ताक्षरकर्ता की कुंजी ज्ञात सूची में नहीं है।
signature-signer-unknown-cca = हस्ताक्षर के बाद से दस्तावेज़ अपरिवर्तित है। कुंजी ज्ञात सूची में नहीं है, पर प्रमाणपत्र CCA India के मूल तक जाता है।
signature-signer-not-named = यह हस्ताक्षर किसी ज्ञात हस्ताक्षरकर्ता का नहीं है, और दस्तावेज़ नहीं बताता कि किसकी कुंजी प्रयोग करें।
signature-signer-for-other-documents = हस्ताक्षरकर्ता ज्ञात है, पर दूसरे प्रकार के दस्तावेज़ के लिए।
signature-signer-key-unsupported = यह हस्ताक्षर किसी ज्ञात हस्ताक्षरकर्ता का नहीं है, और दस्तावेज़ की कुंजी ऐसे प्रकार की है जो इसके लिए प्रयोग नहीं होती।
signature-signer-expired-then = दस्तावेज़ की तिथि पर हस्ताक्षरकर्ता का प्रमाणपत्र समाप्त हो चुका था।
signature-signer-not-yet-valid-then = दस्तावेज़ की तिथि पर हस्ताक्षरकर्ता का प्रमाणपत्र अभी मान्य नहीं हुआ था।
signature-signer-expired-date-unknown = हस्ताक्षरकर्ता का प्रमाणपत्र आज मान्य नहीं है, और दस्तावेज़ नहीं बताता कि हस्ताक्षर कब हुए।
signature-no-signature = दस्तावेज़ पर हस्ताक्षर नहीं हैं। कुछ जारीकर्ता हस्ताक्षर नहीं करते; सामग्री अपने आप कुछ सिद्ध नहीं करती।
signature-canonicalization-unsupported = हस्ताक्षर ऐसा canonical रूप माँगता है जो असली दस्तावेज़ों में नहीं होता।
signature-digest-method-md5 = हस्ताक्षर में MD5 है, जो टूट चुका है।
signature-digest-method-unsupported = हस्ताक्षर में ऐसा digest है जो असली दस्तावेज़ों में नहीं होता।
signature-doctype = दस्तावेज़ में DOCTYPE है, जो पढ़ी जाने वाली सामग्री बदल सकता है।
signature-encoding-disagrees = दस्तावेज़ जो encoding बताता है वह प्रयोग की गई encoding से अलग है।
signature-encoding-unsupported = दस्तावेज़ की encoding न UTF-8 है न UTF-16।
signature-entity-reference = दस्तावेज़ ऐसी entity का संदर्भ देता है जो XML की अपनी पाँच में से नहीं है।
signature-reference-external = हस्ताक्षर दस्तावेज़ के बाहर की किसी चीज़ का संदर्भ देता है।
signature-reference-fragment = हस्ताक्षर पूरे दस्तावेज़ के बजाय उसके एक भाग पर है।
signature-reference-missing = हस्ताक्षर नहीं बताता कि वह किस पर है।
signature-reference-type = हस्ताक्षर के संदर्भ में Type है, जो असली दस्तावेज़ों में नहीं होता।
signature-references-several = हस्ताक्षर में पूरे दस्तावेज़ के एक संदर्भ के बजाय कई संदर्भ हैं।
signature-signature-foreign = दस्तावेज़ में Signature नाम का एक तत्व है जो XML हस्ताक्षर नहीं है।
signature-signature-method-dsa = हस्ताक्षर में DSA है, जो असली दस्तावेज़ों में नहीं होता।
signature-signature-method-ecdsa-sha1 = हस्ताक्षर में SHA-1 के साथ ECDSA है, जो असली दस्तावेज़ों में नहीं होता।
signature-signature-method-hmac = हस्ताक्षर में HMAC है: हस्ताक्षरकर्ता की कुंजी के स्थान पर साझा secret।
signature-signature-method-md5 = हस्ताक्षर में MD5 है, जो टूट चुका है।
signature-signature-method-unsupported = हस्ताक्षर की विधि ऐसी है जो असली दस्तावेज़ों में नहीं होता।
signature-signature-misplaced = हस्ताक्षर दस्तावेज़ के मूल तत्व के ठीक नीचे नहीं है।
signature-signature-structure = हस्ताक्षर की बनावट असली दस्तावेज़ों जैसी नहीं है।
signature-signatures-several = दस्तावेज़ में एक से अधिक हस्ताक्षर हैं।
signature-too-deep = दस्तावेज़ 64 स्तरों से अधिक गहरा है।
signature-too-large = दस्तावेज़ 64 MB से बड़ा है।
signature-too-many-attributes = दस्तावेज़ में बहुत अधिक attributes हैं (एक टैग पर 128, कुल 100,000)।
signature-too-many-namespaces = दस्तावेज़ 64 से अधिक namespaces घोषित करता है।
signature-too-many-tags = दस्तावेज़ में 20,000 से अधिक टैग हैं।
signature-transform-missing = हस्ताक्षर स्वयं को उस सामग्री से नहीं हटाता जिस पर वह है (enveloped-signature)।
signature-transform-unsupported = हस्ताक्षर सामग्री को ऐसे बदलता है जैसा असली दस्तावेज़ों में नहीं होता।
signature-transform-xpath = हस्ताक्षर XPath से सामग्री चुनता है, जो असली दस्तावेज़ों में नहीं होता।
signature-transform-xslt = हस्ताक्षर XSLT से सामग्री बदलता है, जो असली दस्तावेज़ों में नहीं होता।
signature-value-not-base64 = हस्ताक्षर या digest सही लंबाई का Base64 नहीं है।
signature-value-not-plain-text = हस्ताक्षर या digest के मान के भीतर टिप्पणियाँ या तत्व हैं।
signature-xml-version = दस्तावेज़ 1.0 के सिवा कोई और XML संस्करण बताता है।
signature-cut-off = दस्तावेज़ पूरा होने से पहले समाप्त हो जाता है।
signature-empty = दस्तावेज़ में कुछ नहीं है।
signature-malformed = दस्तावेज़ सही बना XML नहीं है।
signature-not-text = दस्तावेज़ में ऐसे bytes हैं जो अक्षर नहीं हैं।
signature-not-xml = यह XML दस्तावेज़ नहीं है।

## Verdict: the three parts
finding-content-unchanged = सामग्री ठीक वही है जिस पर हस्ताक्षर हुए थे।
finding-content-changed = सामग्री वह नहीं है जिस पर हस्ताक्षर हुए थे।
finding-content-unsigned = सामग्री की कोई रक्षा नहीं: उस पर हस्ताक्षर नहीं हैं।
finding-content-not-checked = सामग्री की तुलना नहीं हुई, क्योंकि हस्ताक्षर पर ही भरोसा नहीं किया जा सका।
finding-signer-known = हस्ताक्षरकर्ता की कुंजी ज्ञात हस्ताक्षरकर्ताओं की सूची में है।
finding-signer-practice = हस्ताक्षरकर्ता अभ्यास लॉकर है, जो केवल काल्पनिक काग़ज़ों पर हस्ताक्षर करता है।
finding-signer-imported = हस्ताक्षरकर्ता का प्रमाणपत्र आपने जोड़ा है।
finding-signer-unlisted = हस्ताक्षरकर्ता की कुंजी ज्ञात हस्ताक्षरकर्ताओं की सूची में नहीं है।
finding-signer-unlisted-cca = हस्ताक्षरकर्ता की कुंजी सूची में नहीं है, पर उसका प्रमाणपत्र CCA India के मूल तक जाता है।
finding-signer-for-other-documents = हस्ताक्षरकर्ता दूसरे प्रकार के दस्तावेज़ के लिए ज्ञात है।
finding-signer-not-named = दस्तावेज़ नहीं बताता कि किसकी कुंजी प्रयोग करें, और कोई ज्ञात कुंजी मेल नहीं खाती।
finding-signer-mismatch = हस्ताक्षर उस हस्ताक्षरकर्ता के नहीं हैं जिसका नाम दस्तावेज़ में है।
finding-signer-none = कोई हस्ताक्षरकर्ता नहीं है।
finding-signer-not-checked = हस्ताक्षरकर्ता को नहीं देखा गया।
finding-dates-fit = दस्तावेज़ की तिथि हस्ताक्षरकर्ता की अवधि के भीतर है।
finding-dates-fit-expired-now = दस्तावेज़ की तिथि हस्ताक्षरकर्ता की अवधि के भीतर है। प्रमाणपत्र बाद में समाप्त हुआ; इससे कुछ नहीं बदलता।
finding-dates-signer-valid-today = दस्तावेज़ नहीं बताता कि हस्ताक्षर कब हुए; हस्ताक्षरकर्ता का प्रमाणपत्र आज मान्य है।
finding-dates-after-expiry = दस्तावेज़ की तिथि हस्ताक्षरकर्ता के अंतिम दिन के बाद की है।
finding-dates-before-start = दस्तावेज़ की तिथि हस्ताक्षरकर्ता के पहले दिन से पहले की है।
finding-dates-unknown = दस्तावेज़ नहीं बताता कि हस्ताक्षर कब हुए, और हस्ताक्षरकर्ता का प्रमाणपत्र आज मान्य नहीं है।
finding-dates-not-checked = तिथियों की तुलना नहीं हुई।

## Verdict: what else should be known
flag-dated-in-future = दस्तावेज़ भविष्य की तिथि बताता है।
flag-key-info-names-another = दस्तावेज़ के भीतर का प्रमाणपत्र उस कुंजी का नहीं है जिसने हस्ताक्षर किए।
flag-legacy-sha1 = हस्ताक्षर में SHA-1 है, जैसा अब तक देखे गए हर असली e-Aadhaar में। कई लाइब्रेरी इसे अनुमति देने तक अस्वीकार करती हैं।
flag-legacy-sha1-digest = सामग्री का digest SHA-1 से है, जैसा कुछ जारीकर्ता करते हैं।
flag-practice-signer = हस्ताक्षरकर्ता अभ्यास लॉकर है: दस्तावेज़ काल्पनिक है।
flag-signer-expired-now = हस्ताक्षरकर्ता का प्रमाणपत्र बाद में समाप्त हो गया है।
flag-signer-expires-soon = हस्ताक्षरकर्ता का प्रमाणपत्र जल्द समाप्त होगा।
flag-signer-imported = हस्ताक्षरकर्ता आपने जोड़ा है।
flag-signer-key-second-hand = हस्ताक्षरकर्ता की कुंजी परोक्ष रूप से ज्ञात है, प्रमाणपत्र के बिना।
flag-signing-date-unknown = दस्तावेज़ नहीं बताता कि हस्ताक्षर कब हुए।
flag-ttl-passed = अभिलेख की अवधि बीत चुकी है।

## What a verdict proves
proves-content = हस्ताक्षर के बाद कुछ नहीं बदला गया।
proves-signer = इस पर नीचे बताई गई कुंजी से हस्ताक्षर हुए।
not-proves-holder = कि आपके सामने वही व्यक्ति है जो दस्तावेज़ में है।
not-proves-current = कि अभिलेख अब भी वर्तमान है।
not-proves-number = कि पूरा आधार नंबर सही है: दस्तावेज़ में केवल अंतिम चार अंक हैं।
not-proves-practice = किसी वास्तविक व्यक्ति के बारे में कुछ भी: हस्ताक्षरकर्ता अभ्यास लॉकर है।

## Preview
preview-name = नाम
preview-name-local = स्थानीय लिपि में नाम
preview-birth-date = जन्म तिथि
preview-gender = लिंग
preview-gender-m = पुरुष
preview-gender-f = महिला
preview-gender-t = ट्रांसजेंडर
preview-address = पता
preview-address-local = स्थानीय लिपि में पता
preview-aadhaar-last4 = आधार, अंतिम चार अंक
preview-paper = प्रमाणपत्र
preview-number = संख्या
preview-issuer = जारीकर्ता
preview-issue-date = जारी होने की तिथि
preview-expiry-date = तक मान्य
preview-reference = संदर्भ
preview-issued-at = बनाया गया
preview-valid-until = तक मान्य

## Technical detail
detail-canonicalisation = SignedInfo का canonical रूप
detail-signature-method = हस्ताक्षर विधि
detail-digest-method = digest विधि
detail-content-canonicalisation = सामग्री का canonical रूप
detail-found = जहाँ नियम टूटा वहाँ मिला
detail-serial = क्रमांक

## id_token claims
claim-iss = टोकन किसने जारी किया
claim-sub = खाते का नाम
claim-aud = किस क्लाइंट के लिए
claim-iat = जारी हुआ
claim-auth_time = साइन इन हुआ
claim-exp = समाप्त होगा
claim-given_name = पूरा नाम
claim-preferred_username = खाते का नाम
claim-email = ई-मेल
claim-birthdate = जन्म तिथि (DD/MM/YYYY)
claim-phone_number = मोबाइल नंबर
claim-jti = इस टोकन का नंबर
claim-user_sso_id = साइन-ऑन सेवा की पहचान
claim-pan_number = PAN, यदि माँगा गया हो
claim-driving_licence = ड्राइविंग लाइसेंस, यदि माँगा गया हो
claim-masked_aadhaar = आधार, अंतिम चार अंक
claim-other = विवरण में नहीं है

## Exchanges
exchange-authorize = साइन-इन पृष्ठ
exchange-eaadhaar = e-Aadhaar XML
exchange-file = दस्तावेज़ की फ़ाइल
exchange-issued = जारी दस्तावेज़
exchange-logout = लॉग-आउट
exchange-revoke = टोकन रद्द करना
exchange-token = कोड के बदले टोकन
exchange-token-v2 = कोड के बदले टोकन (OpenID Connect)
exchange-user = उपयोगकर्ता विवरण
exchange-xml = XML में प्रमाणपत्र डेटा
exchange-apaar = APAAR विवरण
exchange-entity = संगठन का विवरण
exchange-pull-doctype = दस्तावेज़ प्रकार
exchange-pull-document = दस्तावेज़ मँगाना
exchange-pull-issuers = जारीकर्ता
exchange-pull-parameters = खोज के मान
exchange-push-uri = Push URI
exchange-statistics = आँकड़े
exchange-upload = अपलोड
exchange-uploaded = अपलोड किए दस्तावेज़
exchange-verify-account = खाते की जाँच

## Refusals of the shell
refusal-not-yet-cause = इस चरण से पहले का एक चरण पूरा नहीं हुआ है।
refusal-not-yet-fix = बाईं सूची को ऊपर से क्रम में चलें।
refusal-busy-cause = एक चरण अभी चल रहा है।
refusal-busy-fix = उसके पूरा होने तक रुकें या उसे रद्द करें।
refusal-form-cause = { $count ->
    [one] एक फ़ील्ड अभी ठीक नहीं है।
   *[other] { $count } फ़ील्ड अभी ठीक नहीं हैं।
}
refusal-form-fix = जो चिह्नित है उसे बदलें। लिखा हुआ सुरक्षित है।
refusal-hidden-cause = स्क्रीन साझा होने तक यह मान छिपा है।
refusal-hidden-fix = इसे दस सेकंड के लिए दिखाएँ, या F8 से स्क्रीन-साझा मोड बंद करें।
refusal-practice-not-running-cause = कोई अभ्यास लॉकर नहीं चल रहा है।
refusal-practice-not-running-fix = “अभी आज़माएँ” से उसे शुरू करें।
refusal-practice-start-cause = अभ्यास लॉकर शुरू नहीं हुआ: { $reason }
refusal-practice-start-fix = इस मशीन पर बहुत कनेक्शन रखने वाले प्रोग्राम बंद करके फिर कोशिश करें।
refusal-changed-elsewhere-cause = { $reason } आपके खोलने के बाद किसी और विंडो या प्रोग्राम ने बदल दी। कुछ भी मिटाया नहीं गया।
refusal-changed-elsewhere-fix = अंतर देखें, फिर उनकी फ़ाइल लें या अपनी को कॉपी के रूप में रखें।
refusal-secret-cause = keychain से secret नहीं मिटा। { $reason }
refusal-secret-fix = फिर प्रयास करें, या सिस्टम के पासवर्ड वाले प्रोग्राम में “Lockstep” प्रविष्टि हटाएँ।

## सब कुछ भुलाते समय: प्रोग्राम क्या-क्या रखता है
forget-session = मेमोरी में: token, code, साइन-इन का प्रयास, लाए गए दस्तावेज़, खोली गई फ़ाइलें, साक्ष्य, और जो भरा गया पर सहेजा नहीं गया
forget-practice = अभ्यास लॉकर और उसमें सब कुछ
forget-secrets = keychain में: हर client secret जो Lockstep ने वहाँ कभी रखा
forget-folder = { $folder } में: हाल की फ़ाइलों की सूची, जोड़े गए हस्ताक्षरकर्ता और बाकी सब जो Lockstep वहाँ रखता है
forget-browser = विंडो के ब्राउज़र में: cookies, storage, cache
forget-links = सिस्टम में: पार्टनर की scheme वाले लिंक Lockstep में खुलना

## keychain में secret क्यों नहीं है; field के नीचे
keychain-absent = इस कंप्यूटर पर कोई keychain उत्तर नहीं देता: या तो है ही नहीं, या उसकी सेवा नहीं चल रही।
keychain-locked = keychain बंद (locked) है, या कभी बनाया ही नहीं गया, और उसे खोला नहीं गया।
keychain-read-only = secret इस प्रोग्राम के बाहर दर्ज किया गया था।
keychain-refused = keychain ने मना किया: { $reason }
keychain-silent = keychain ने { $seconds } सेकंड में उत्तर नहीं दिया।
refusal-no-secret-cause = अभी कोई client secret नहीं है।
refusal-no-secret-fix = इसे “क्लाइंट पंजीकृत करें” में डालें।
refusal-not-found-cause = वह दस्तावेज़ या उत्तर अब नहीं है।
refusal-not-found-fix = उसे फिर से मँगाएँ।
refusal-unknown-cause = इस नाम का कोई मान नहीं है, या उसे दिखाया नहीं जा सकता।
refusal-unknown-fix = कुछ करने की आवश्यकता नहीं है।
refusal-link-cause = सिस्टम इस scheme के लिंक नहीं सौंपता: { $reason }
refusal-link-fix = ऐप की विंडो प्रयोग करें, या ब्राउज़र जिस पते पर पहुँचे वह चिपकाएँ।
refusal-window-cause = साइन-इन विंडो नहीं खुली: { $reason }
refusal-window-fix = सिस्टम का ब्राउज़र प्रयोग करें, या पता स्वयं खोलकर जहाँ पहुँचें वह पता चिपकाएँ।
refusal-browser-cause = सिस्टम का ब्राउज़र नहीं खुला: { $reason }
refusal-browser-fix = पता स्वयं ब्राउज़र में कॉपी करें और जहाँ पहुँचें वह चिपकाएँ, या ऐप की विंडो प्रयोग करें।
unopened-no-program = इस कंप्यूटर पर पते खोलने वाला कोई ऐप नहीं है
unopened-failed = इस कंप्यूटर के किसी ऐप ने पता नहीं खोला
refusal-mail-cause = किसी mail program ने मेल नहीं ली: { $reason }
refusal-mail-fix = पाठ copy करें और वहीं से भेजें जहाँ से आप मेल लिखते हैं।
refusal-mail-too-long-cause = मेल इतनी लंबी है कि mail program को नहीं दी जा सकती।
refusal-mail-too-long-fix = पाठ copy करें और वहीं से भेजें जहाँ से आप मेल लिखते हैं।
refusal-save-cause = फ़ाइल नहीं लिखी गई: { $reason }
refusal-save-fix = जगह बनाएँ या दूसरा फ़ोल्डर चुनें, फिर कोशिश करें।

## Fields
field-name-empty = इस भागीदार का नाम लिखें।
field-base-url = API का आधार पता लिखें, https:// से शुरू।
field-service-line = यह सेवा इस संस्करण के साथ प्रकाशित नहीं है।
field-client-id-empty = भागीदार कंसोल से client id लिखें।
field-client-id-address = यह डोमेन या पता लगता है। client id कंसोल में उसके पास का छोटा कोड है।
field-client-id-blank = ख़ाली स्थान हटाएँ।
field-redirect-empty = redirect URI वैसा ही लिखें जैसा पंजीकृत है।
field-redirect = { $reason }
field-scopes-empty = कम-से-कम एक scope चुनें।
field-free-text-empty = संस्करण 2.4 इसे माँगता है।
field-free-text-character = अक्षर { $position } ({ $character }) न अंग्रेज़ी अक्षर है, न अंक, न ख़ाली स्थान, न underscore।
field-free-text-length = { $length } अक्षर; अधिकतम 50।
field-purpose-word = 2.4 से पहले के संस्करण इनमें से एक स्वीकारते हैं: kyc, verification, compliance, availing_services, educational।
field-secret-empty = भागीदार कंसोल से client secret लिखें।

## Prerequisites: the form of a number
identity-empty = पहले मान भरें।
identity-length = { $found } अक्षर हैं; { $expected } होने चाहिए।
identity-character = स्थान { $position } पर { $expected } होना चाहिए।
identity-check-digit = check digit नहीं मिलता: शायद दो अक्षर आपस में बदल गए, या एक ग़लत लिखा गया।
identity-class-digit = 0 से 9 का अंक
identity-class-letter = A से Z का अक्षर
identity-class-letter-or-digit = A से Z का अक्षर या अंक
identity-class-not-zero = 1 से 9 का अंक या अक्षर
identity-class-listed = L (listed) या U (unlisted)
identity-class-hyphen = hyphen (-)
identity-class-six-to-nine = 6 से 9 का अंक
identity-class-holder = धारक का प्रकार (A, B, C, E, F, G, H, J, L, P या T)
identity-class-other = कोई दूसरा अक्षर
identity-gstin-state = पहले दो अंक किसी राज्य का code नहीं हैं।
identity-cin-year = स्थान 9 से 12 पर स्थापना का वर्ष नहीं है।
identity-udyam-begin = Udyam संख्या UDYAM- से शुरू होती है।
identity-mobile-prefix = केवल दस अंक लिखें, आगे +91, 91 या 0 के बिना।
identity-other = यह दूसरी तरह की संख्या है।
identity-gstin-fits = रचना और check digit ठीक हैं। पंजीकृत है या नहीं, यह केवल API Setu बता सकता है।
identity-cin-fits = रचना ठीक है। मौजूद है या नहीं, यह केवल कंपनियों का register बता सकता है।
identity-udyam-fits = रचना ठीक है। मौजूद है या नहीं, यह केवल Udyam register बता सकता है।
identity-mobile-fits = इसकी रचना भारतीय मोबाइल नंबर की है। किसी को फ़ोन नहीं किया गया।
identity-pan-fits = रचना ठीक है, और यह किसी व्यक्ति का नहीं है। मौजूद है या नहीं, यह केवल आयकर विभाग बता सकता है।
identity-pan-person = रचना ठीक है, पर यह व्यक्ति का PAN है (स्थान 4 पर P)। संस्था का PAN माँगा जाता है; केवल proprietorship में अलग बात है।
identity-email-fits = यह पता किसी जानी हुई मुफ़्त e-mail सेवा का नहीं है।
identity-email-free = यह मुफ़्त e-mail सेवा है। अपने domain का पता माँगा जाता है।
identity-email-none = यह e-mail पता नहीं है।

## Prerequisites: what is noted
task-too-long = यह बहुत लंबा है। उतना ही रखें जितना एक नज़र में चाहिए।
task-secret = यह गोपनीय मान या निजी संख्या जैसा दिखता है। partner file में यह नहीं जाना चाहिए; हटा दें।
task-waiting-on-empty = लिखें कि किसे काम करना है।
task-no-date = दिन वर्ष-महीना-दिन के रूप में लिखें, जैसे 2026-12-01।

## Configuration पढ़ना
copied-empty = फ़ील्ड खाली है।
copied-too-large = यह { $megabytes } MB का है। 4 MB तक पढ़ा जाता है: केवल settings वाला भाग लें।
copied-binary = यह text नहीं है। फ़ाइल नहीं, settings ही copy करें।
copied-callback = यह साइन इन से लौटा हुआ पता है। इसमें code है, configuration नहीं; चाहिए वह पता जो साइन इन खोलता है।
copied-broken-json = यह JSON जैसा शुरू होता है और पंक्ति { $line } पर टूटता है। पूरा copy करें।
copied-nothing = इसमें कोई setting नहीं मिली। पढ़े जाते हैं: authorization का पता, NAME=value पंक्तियाँ, curl command, Postman collection, JSON object।

## Redirect URI आमने-सामने
compare-nothing = मिलान के लिए दो पते चाहिए। दूसरा भी भरें।
compare-too-long = यह किसी भी पते से लंबा है। केवल पता copy करें।
compare-callback = यह साइन इन से लौटा हुआ पता है। चाहिए वह पता जो आपका app खोलता है।
differs-scheme = एक http से शुरू होता है, दूसरा https से।
differs-www = एक में www. है, दूसरे में नहीं।
differs-loopback = एक में localhost है, दूसरे में इसी कंप्यूटर की संख्या। दोनों एक ही मशीन पर पहुँचते हैं, पर text अलग हैं।
differs-case = बड़े और छोटे अक्षरों का अंतर है।
differs-port = port का अंतर है।
differs-slash = एक के अंत में slash है, दूसरे में नहीं।
differs-encoding = एक में percent-encoding दूसरे से एक बार ज़्यादा है।
differs-stray = एक में अदृश्य या फ़ालतू character है। यह अक्सर document या mail से साथ चला आता है।

## Logo और वेबसाइट
choose-logo = logo चुनें
logo-none = यह फ़ाइल चित्र नहीं है, नाम कुछ भी हो।
logo-picture = { $kind }, { $width } × { $height } pixel, { $kilobytes } kB।
logo-drawing = { $kind }, अपने pixel के बिना रेखाचित्र, { $kilobytes } kB।
logo-hint-few-pixels = लंबी ओर 200 से कम pixel अच्छे screen पर धुँधले दिखते हैं।
logo-hint-many-bytes = 1 MB से ज़्यादा logo के लिए बहुत है, और कुछ mail प्रोग्राम उसे लेते नहीं।
logo-hint-narrow = चौड़ाई ऊँचाई की चार गुना से ज़्यादा है, या उल्टा; चौकोर जगह में इसका थोड़ा ही बचता है।
logo-hint-other-ending = फ़ाइल के नाम का अंत उसकी सामग्री से मेल नहीं खाता।
logo-hint-unusual-kind = हर पृष्ठ इस प्रकार का चित्र नहीं दिखाता। PNG और JPEG हर जगह दिखते हैं।
site-no-address = यह किसी वेबसाइट का पता नहीं है।
site-not-https = पता http से शुरू होता है। https के साथ लिखें; आज की वेबसाइट में वह होता है।
site-leg-name = नाम का पता मिलता है
site-leg-connection = वहाँ कोई सुनता है
site-leg-trust = उसके प्रमाणपत्र पर भरोसा है
site-leg-answer = वह पृष्ठ से उत्तर देता है
site-live = वेबसाइट चालू है: भरोसेमंद कनेक्शन पर HTTP { $status } का उत्तर आया।
site-moved = वेबसाइट { $to } पर भेजती है। form में वही पता दें, या देखें कि वह भी चालू है।
site-unprotected = वेबसाइट { $to } पर भेजती है, जो सुरक्षित नहीं है। देखने वाले को चेतावनी दिखेगी।
site-no-page = वेबसाइट HTTP { $status } उत्तर देती है, पर पृष्ठ नहीं।
site-dns = यह नाम इस कंप्यूटर के resolver को ज्ञात नहीं। वर्तनी जाँचें, और यह कि domain पंजीकृत है।
site-refused = server है पर कनेक्शन नहीं लेता: इस port पर कोई web server नहीं सुनता।
site-unreachable = कनेक्शन नहीं बना। देखें कि यह कंप्यूटर online है और server चालू है।
site-proxy = बीच का proxy कनेक्शन को आगे नहीं जाने देता। network चलाने वालों से पूछें।
site-timeout = समय में उत्तर नहीं आया।
site-tls-dates = प्रमाणपत्र अपनी तारीखों के बाहर है। नया लें; नया हो तो इस कंप्यूटर की घड़ी जाँचें।
site-tls-name = प्रमाणपत्र किसी और नाम का है।
site-tls-revoked = प्रमाणपत्र रद्द किया जा चुका है।
site-tls-authority = प्रमाणपत्र ऐसे authority का है जिस पर यह कंप्यूटर भरोसा नहीं करता। वह self-signed हो सकता है, या बीच का प्रमाणपत्र नहीं भेजा गया।
site-tls-other = सुरक्षित कनेक्शन नहीं बना।
site-reset = server ने उत्तर से पहले कनेक्शन बंद कर दिया।
site-unreadable = जो लौटा वह पढ़ने योग्य उत्तर नहीं है।

## साइन इन से पहले
preflight-fix-prerequisites = जो बाक़ी है उसे पूरा करें, या लिखें कि किसकी प्रतीक्षा है। साइन इन नहीं रुकता, स्वीकृति रुकती है।
preflight-fix-website = आवेदन से पहले वेबसाइट ठीक कराएँ; बंद वेबसाइट के कारण आवेदन लौटने की बात सुनी गई है।
preflight-fix-logo = ऐसी फ़ाइल चुनें जो चित्र हो, PNG या JPEG।
preflight-fix-client-id = console से client ID copy करें: Meri Pehchaan Auth, EntityLocker के लिए Entity Auth। यह न domain है न पता।
preflight-fix-client-secret = client secret भरें। वह keychain में जाता है और कभी दिखाया नहीं जाता।
preflight-fix-redirect-uri = redirect URI ठीक करें, और वही text console में पंजीकृत कराएँ।
preflight-fix-scope-names = वही वर्तनी लें जो console का “Test API” दिखाता है; जो केवल अनुमान है उसे हटाएँ।
preflight-fix-purpose = purpose वैसा लिखें जैसा line माँगती है: अक्षर, अंक, रिक्त स्थान और underscore, अधिकतम 50; 2.4 से पहले पाँच शब्दों में से एक।
preflight-fix-service-name = service name अक्षर, अंक, रिक्त स्थान और underscore से लिखें, अधिकतम 50।
preflight-fix-line-of-service = वह line चुनें जो इस सेवा की है।
preflight-fix-endpoints = एक ही सेवा और एक ही version के पते रखें। tutorial इन्हें मिला देते हैं।
preflight-fix-authorize-extras = जो parameter इस line में नहीं है उसे हटाएँ, या उसका मान ठीक करें।
preflight-fix-callback-port = जिस प्रोग्राम के पास port है उसे बंद करें, या दूसरे port वाला redirect URI पंजीकृत कराएँ। Lockstep की अपनी खिड़की और paste किया पता port के बिना भी चलते हैं।
preflight-fix-host-reachable = देखें कि यह कंप्यूटर online है, बीच में proxy है या नहीं, और पते की वर्तनी ठीक है।
preflight-fix-clock-skew = इस कंप्यूटर की घड़ी network से मिलाएँ। घड़ी ग़लत हो तो हस्ताक्षरित call लौटा दिए जाते हैं।
preflight-fix-authorize-parameters = line जो माँगती है और अनुरोध में नहीं है, उसे भरें।
preflight-fix-pkce-challenge = यह Lockstep का दोष है। support bundle भेजें।
preflight-evidence-field = partner file का फ़ील्ड { $field }
preflight-evidence-keeper = secret रखने वाले से पूछा गया; secret स्वयं नहीं पढ़ा जाता
preflight-evidence-port = port पर सुना और लौटा दिया
preflight-evidence-hosts = हर host को एक अनुरोध, बिना किसी credentials के
preflight-evidence-website = जो जाँच आपने कराई
preflight-evidence-logo = जो फ़ाइल आपने चुनी
preflight-evidence-request = इस configuration से बना अनुरोध, जो भेजा नहीं गया

## Why a step cannot start
reason-needs-partner = पहले दो द्वारों में से एक चुनें।
reason-needs-client = क्लाइंट का पंजीकरण चाहिए।
reason-needs-secret = client secret चाहिए।
reason-needs-scopes = scope, purpose और service name चाहिए।
reason-needs-code = साइन इन चाहिए।
reason-needs-token = टोकन चाहिए।
reason-needs-document = XML में एक दस्तावेज़ चाहिए।
reason-issuer = issuer किसी का साइन इन नहीं कराता: DigiLocker उसके server को call करता है।

## Shapes of a right answer, in the practice locker's console
variant-consent-as-text = consent_valid_till संख्या के बजाय पाठ के रूप में
variant-date-with-blank = सूची की तारीख़ों से पहले एक खाली जगह
variant-eaadhaar-sparse = ई-आधार बिना फ़ोटो और बिना खाली attributes के
variant-error-without-state = लौटते समय त्रुटि, पर बिना state के
variant-expiry-as-text = expires_in संख्या के बजाय पाठ के रूप में
variant-mime-as-objects = सूची का mime एक-एक key वाले objects के रूप में
variant-mime-as-text = सूची का mime अल्पविराम वाले एक पाठ के रूप में
variant-refusal-without-body = अस्वीकृत token अनुरोध का उत्तर केवल status में
variant-signature-sha256 = हस्ताक्षरित XML rsa-sha1 के बजाय rsa-sha256 में
variant-uri-with-blank = सूची के URI से पहले एक खाली जगह
field-seconds = 1 से 600 तक सेकंड की संख्या
field-authority-unusable = प्रमाणपत्र फ़ाइल काम नहीं आ सकती: { $reason }
field-proxy-form = http://proxy.example.in:3128 जैसा पता, या none
field-proxy-password = पासवर्ड फ़ाइल में नहीं रखा जाता; उसे HTTPS_PROXY में रखें
field-endpoint-form = http या https वाला पता
