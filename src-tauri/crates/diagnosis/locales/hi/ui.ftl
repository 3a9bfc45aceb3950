### खिड़की के शब्द।
###
### यह खिड़की कैसे बोलती है:
### 1. पहले जो है वह कहें, फिर क्या करना है। एक वाक्य में एक बात; वाक्य छोटे।
### 2. कौन करेगा, उसका नाम लें: आप, Lockstep, नागरिक, DigiLocker, नेटवर्क।
### 3. हर विफलता का कारण और उपाय होता है। "कृपया", "क्षमा करें", "अमान्य", "बस" नहीं।
### 4. चरण और बटन आज्ञार्थक क्रिया में (चुनें, भेजें, जाँचें); बटन बताता है कि क्या होगा।
### 5. मानकों के शब्द जैसे के तैसे: authorization code, redirect URI, scope, PKCE। पैरामीटर, होस्ट, हेडर
###    और कोड हर भाषा में रोमन लिपि में; अंक भी 0–9।
### 6. जो ज्ञात नहीं या सुना हुआ है, वैसा ही कहें। "संभवतः" को "है" न बनाएँ।
### 7. अभ्यास, अभ्यास ही है: कोई वाक्य अभ्यास की सफलता को असली जैसा न लगने दे।
### 8. बोलचाल की सहज हिन्दी; जो अंग्रेज़ी शब्द सब बोलते हैं वे देवनागरी में (ब्राउज़र, सर्वर, फ़ाइल)।

## The frame

app-name = Lockstep
unofficial = Lockstep एक अनौपचारिक टूल है। इसे DigiLocker, NeGD या UIDAI ने न बनाया है, न इसका समर्थन किया है।
version = संस्करण { $version }
language = भाषा
search = खोजें
search-label = चरण, उत्तर और क्रियाएँ, अपने शब्दों में
search-count = { $count ->
    [0] कुछ नहीं मिला
    [one] 1 परिणाम
   *[other] { $count } परिणाम
}
hit-step = चरण
hit-answer = उत्तर
hit-action = क्रिया
answer-back = परिणामों पर लौटें
answer-to-step = “{ $step }” पर जाएँ

# उत्तर जहाँ ले जाता है: जाँच, देखने के लिए गड़बड़ी, मेल, कमरा।
place-check-client-id = client id जाँचें
place-check-content-kind = फ़ाइल असल में क्या है, जाँचें
place-check-gstin = GSTIN जाँचें
place-check-last-four = अंतिम चार अंक मिलाएँ
place-check-mobile = मोबाइल नंबर जाँचें
place-check-pkce = challenge फिर से निकालें
place-check-redirect-uri = redirect URI जाँचें
place-check-request = request, पता या उत्तर जाँचें
place-check-signature = हस्ताक्षरित दस्तावेज़ सत्यापित करें
place-fault = यह गड़बड़ी practice locker में देखें
place-form = मेल लिखें
place-open-apis = हर API देखें
place-open-eaadhaar = e-Aadhaar API देखें और आज़माएँ
place-open-flow = sign-in का क्रम देखें
place-open-hmac = hmac workbench खोलें
place-open-practice = practice locker खोलें
place-open-preparation = पंजीकरण में क्या लगता है और आगे क्या होता है, देखें
place-open-pull-uri = Pull URI के संदेश बनाएँ और पढ़ें
place-open-service = सेवा चुनें

tool-diagnose = त्रुटि पहचानें
tool-workbench = वर्कबेंच
tool-verify-file = फ़ाइल जाँचें
tool-practice = अभ्यास लॉकर
screen-share = स्क्रीन शेयर
screen-share-title = चालू रहने पर खिड़की में कहीं भी कोई सीक्रेट, टोकन, जन्मतिथि, पता या फ़ोटो नहीं होता। कुंजी: F8
skip-to-step = सीधे चरण पर जाएँ
screen-share-now-on = स्क्रीन शेयर मोड चालू है। निजी जानकारी छिपी है।
screen-share-now-off = स्क्रीन शेयर मोड बंद है। निजी जानकारी दिख रही है।
on = चालू
off = बंद
yes = हाँ
no = नहीं
close = बंद करें
cancel = रद्द करें
copy = कॉपी करें
copied = कॉपी हो गया
copy-as-curl = curl के रूप में कॉपी करें
working = काम चल रहा है…
to-the-doors = { $partner }: दोनों दरवाज़ों पर लौटें
partner-file-practice = अभ्यास पार्टनर हर बार नया बनता है; उसे फ़ाइल नहीं चाहिए।
partner-file-none = अभी किसी फ़ाइल में नहीं है। फ़ाइल में client secret कभी नहीं जाता।
partner-file-save = सहेजें
partner-file-save-as = फ़ाइल में सहेजें…
partner-file-open-another = दूसरी पार्टनर फ़ाइल खोलें…
partner-file-duplicate = कॉपी रखें और उसी पर काम करें…

file-changed-title = पार्टनर फ़ाइल कहीं और बदली गई
file-changed-lead = आपके खोलने के बाद किसी और विंडो या प्रोग्राम ने यह फ़ाइल सहेजी। अब तक न उनका कुछ खोया है, न आपका।
file-changed-same = अब दोनों एक जैसी हैं। उनकी फ़ाइल लें और आगे बढ़ें।
file-changed-table = दोनों में अंतर
file-changed-field = फ़ील्ड
file-changed-mine = यहाँ
file-changed-theirs = फ़ाइल में
file-changed-unset = दर्ज नहीं
file-changed-empty = खाली
file-changed-keep = अपनी को कॉपी के रूप में रखें
file-changed-keep-lead = आपकी जानकारी नई फ़ाइल में जाएगी और आप उसी पर काम करेंगे। दूसरी फ़ाइल वैसी ही रहेगी जैसी उन्होंने सहेजी।
file-changed-keep-do = जगह चुनें…
file-changed-take = उनकी फ़ाइल लें
file-changed-take-lead = फ़ाइल फिर से पढ़ी जाएगी। आपने यहाँ जो बदला और नहीं सहेजा, वह छूट जाएगा।
file-changed-take-do = फ़ाइल फिर से पढ़ें

forget-menu = सब कुछ भुलाएँ…
forget-title = सब कुछ भुलाएँ
forget-lead = Lockstep यह सब भुला देगा। इसे वापस नहीं लाया जा सकता।
forget-done = सब कुछ भुला दिया गया। Lockstep अब पहली बार खोलने जैसा है।
forget-partly = सब कुछ नहीं भुलाया जा सका। जो बचा है उस पर निशान है, कारण के साथ।
forget-state-forgotten = भुला दिया गया।
forget-state-failed = नहीं भुलाया गया।
forget-left = क्या रहेगा
forget-left-files = पार्टनर फ़ाइलें आपकी हैं। उनमें कोई secret नहीं है और वे अपनी जगह रहेंगी; आपकी सहेजी रिपोर्टें भी।
forget-left-none = कोई पार्टनर फ़ाइल ज्ञात नहीं। आपकी सहेजी रिपोर्टें अपनी जगह रहेंगी।
forget-do = अभी सब कुछ भुलाएँ
forget-again = फिर प्रयास करें
forget-cancel = सब कुछ रहने दें
environment-practice = अभ्यास
environment-production = असली सेवा

action-diagnose = त्रुटि पहचानें
action-diagnose-detail = त्रुटि का पाठ, कोई पता, JSON या स्टेटस चिपकाएँ
action-workbench = वर्कबेंच खोलें
action-workbench-detail = PKCE challenge दोबारा निकालें और अपने से मिलाएँ
action-hmac = hmac दोबारा निकालें
action-hmac-detail = दस्तावेज़ का hmac हेडर, या meta API का hmac फ़ील्ड
action-verify-file = फ़ाइल जाँचें
action-verify-file-detail = इस कंप्यूटर पर पहले से मौजूद XML या ZIP, बिना किसी खाते के
action-practice = अभ्यास लॉकर खोलें
action-practice-detail = उसका पता, नागरिक, गड़बड़ियाँ और अनुरोधों का लॉग
action-mail = सहायता टीम को लिखें
action-mail-detail = मेल, उन तथ्यों के साथ जो सहायता टीम माँगती है
action-open-partner = पार्टनर फ़ाइल खोलें
action-open-partner-detail = पहले सहेजे गए संगठन के साथ आगे बढ़ें
action-screen-share = स्क्रीन शेयर मोड बदलें
action-screen-share-detail = हर जगह निजी जानकारी छिपाएँ या दिखाएँ, कुंजी F8
action-english = भाषा अंग्रेज़ी करें
action-english-detail = English
action-hindi = भाषा हिन्दी करें
action-hindi-detail = हिन्दी
action-doors = दोनों दरवाज़ों पर लौटें
action-doors-detail = अभ्यास करें, या अपने संगठन की तैयारी करें

## The two doors

doors-title = कहाँ से शुरू करना है?
doors-lead = Lockstep किसी संगठन को DigiLocker से जुड़ने की प्रक्रिया में कदम-दर-कदम ले चलता है और साथ-साथ उसके इंटीग्रेशन की जाँच करता है।
doors-go-on = { $partner } के साथ आगे बढ़ें
door-needs = चाहिए
door-takes = समय
door-ends = अंत में
door-try = अभी आज़माएँ
door-try-lead = इसी कंप्यूटर पर चलने वाले अभ्यास लॉकर और काल्पनिक नागरिकों के साथ पूरी यात्रा करें।
door-try-needs = कुछ नहीं: न खाता, न क्रेडेंशियल, न इंटरनेट
door-try-takes = लगभग दो मिनट
door-try-ends = जाँचा हुआ अभ्यास e-Aadhaar, और एक रिपोर्ट जो बताती है कि क्या नहीं जाँचा गया
door-try-open = अभी आज़माएँ
door-try-opening = अभ्यास लॉकर शुरू हो रहा है…
door-organisation = मेरे संगठन की तैयारी करें
door-organisation-lead = API Setu से आपके संगठन को जो मिला है वह भरें और असली सेवाओं के साथ जाँचें।
door-organisation-needs = Client ID, client secret और पंजीकृत redirect URI
door-organisation-takes = जितना आपकी मंज़ूरी में लगे; Lockstep आपकी जगह याद रखता है
door-organisation-ends = आपके नोडल अधिकारी के लिए तैयारी की रिपोर्ट
door-organisation-open = मेरे संगठन की तैयारी करें
door-organisation-opening = खाली पार्टनर फ़ाइल खुल रही है…
partner-file = पार्टनर फ़ाइल
partner-file-open = पार्टनर फ़ाइल खोलें
partner-file-recent = पहले खोली गईं
partner-file-gone = अब वहाँ नहीं है
door-verify-file = अपने पास का दस्तावेज़ जाँचें
door-verify-file-lead = e-Aadhaar, offline e-KYC की ZIP या XML प्रमाणपत्र। न खाता चाहिए, न नेटवर्क।
door-verify-file-open = फ़ाइल जाँचें

## The journey

rail = यात्रा
rail-done = { $all } में से { $done } पूरे
group-prepare = तैयारी
group-configure = कॉन्फ़िगर
group-connect = जुड़ना
group-use = उपयोग
group-report = रिपोर्ट
step-choose-service = सेवा चुनें
step-check-prerequisites = ज़रूरी चीज़ें देखें
step-register-client = क्लाइंट दर्ज करें
step-choose-scopes = Scope चुनें
step-sign-in = साइन इन करें
step-get-token = टोकन लें
step-fetch-documents = दस्तावेज़ मँगाएँ
step-verify-signatures = हस्ताक्षर जाँचें
step-report = रिपोर्ट देखें
lead-choose-service = तीन सेवाएँ दस्तावेज़ या पहचान देती हैं; हर एक का अपना होस्ट, अपने क्रेडेंशियल और अपना स्पेसिफ़िकेशन है।
lead-check-prerequisites = जुड़ने का काम अक्सर इसलिए रुकता है कि कोई चीज़ हाथ में नहीं थी; सूची यह रही।
lead-register-client = आपका ऐप DigiLocker का क्लाइंट है: उसकी एक ID, एक सीक्रेट और एक पता होता है जिस पर नागरिक लौटता है।
lead-choose-scopes = Scope वह अनुमति है जो नागरिक दे सकता है; जितना चाहिए उतना ही माँगें।
lead-sign-in = नागरिक ब्राउज़र में साइन इन करके सहमति देता है, और ब्राउज़र एक बार चलने वाला code लेकर आपके पास लौटता है।
lead-get-token = आपका सर्वर code देकर access token लेता है और verifier से साबित करता है कि माँगने वाला वही है।
lead-fetch-documents = टोकन से आप नागरिक के दस्तावेज़ों की सूची देख सकते हैं और हर दस्तावेज़ PDF या XML में मँगा सकते हैं।
lead-verify-signatures = दस्तावेज़ का मोल तभी है जब उसका हस्ताक्षर जाँचा गया हो और हस्ताक्षरकर्ता जाना-पहचाना हो।
lead-report = इस बार क्या दिखा, और क्या नहीं।
keywords-choose-service = DigiLocker Meri Pehchaan Entity Locker होस्ट host base URL सैंडबॉक्स sandbox संस्करण
keywords-check-prerequisites = ऑनबोर्डिंग onboarding API Setu नोडल अधिकारी GST PAN आधार कागज़ात मंज़ूरी दस्तावेज़
keywords-register-client = redirect URI callback URL client ID secret सीक्रेट क्रेडेंशियल AuthPartner पंजीकरण
keywords-choose-scopes = अनुमति permissions scope invalid_scope purpose उद्देश्य service_name सहमति
keywords-sign-in = authorize लॉगिन login OTP सहमति consent PKCE state code_challenge verifier ब्राउज़र खिड़की
keywords-get-token = access token टोकन refresh id_token code बदलें invalid_grant प्रोफ़ाइल अवधि
keywords-fetch-documents = सूची PDF XML e-Aadhaar आधार hmac फ़ाइल URI PAN लाइसेंस मार्कशीट डाउनलोड
keywords-verify-signatures = डिजिटल हस्ताक्षर signature XML UIDAI प्रमाणपत्र असली नकली बदला SHA-1
keywords-report = तैयारी सहेजें प्रिंट HTML JSON सारांश जाँच सहायता
status-completed = पूरा हुआ
status-in-progress = चल रहा है
status-not-started = अभी शुरू नहीं
status-cannot-start = अभी शुरू नहीं हो सकता
status-problem = एक समस्या है
status-waiting = दूसरों की प्रतीक्षा
status-outside = इस ऐप के बाहर होता है
reason-needs-partner = पहले दोनों दरवाज़ों में से एक खोलें।
reason-needs-client = पहले क्लाइंट दर्ज करें।
reason-needs-secret = पहले client secret भरें।
reason-needs-scopes = पहले scope चुनें।
reason-needs-code = पहले साइन इन करें: बदलने के लिए कोई code नहीं है।
reason-needs-token = पहले टोकन लें।
reason-needs-document = पहले कोई दस्तावेज़ मँगाएँ।
reason-issuer = issuer किसी का साइन इन नहीं कराता: DigiLocker उसके server को call करता है।
step-navigation = अगला चरण
next = आगे: { $step }

## Problems

problem-title = एक समस्या है
problem-fix = क्या करें:
problem-evidence = अनुरोध और उत्तर देखें
problem-faq = FAQ { $numbers }
problem-code = कोड
problem-whose = किसकी है:
party-you = आपको ठीक करनी है
party-lockstep = हमारी, Lockstep की खामी
party-citizen = नागरिक का निर्णय या उसका खाता
party-digilocker = DigiLocker की
party-network = आपके और सेवा के बीच के नेटवर्क की
check-name = जाँच
check-result = नतीजा
check-expected = अपेक्षित
check-received = मिला
check-rule = नियम
check-pass = सही
check-fail = गलत
check-skipped = नहीं जाँचा
difference-none = दोनों अक्षर-दर-अक्षर एक जैसे हैं।
difference-at = अक्षर { $place } से दोनों अलग हो जाते हैं।
field-explained = यह क्या है
field-count = { $limit } में से { $used } अक्षर
reveal = दिखाएँ
reveal-what = { $what } दस सेकंड के लिए दिखाएँ
reveal-hides = { $seconds } से. में छिपेगा

confidence-key = यह कहाँ से ज्ञात है
confidence-S = स्पेक
confidence-S-long = आधिकारिक स्पेसिफ़िकेशन में पढ़ा गया
confidence-S23 = स्पेक 2.3
confidence-S23-long = Meri Pehchaan के आधिकारिक स्पेसिफ़िकेशन 2.3 में पढ़ा गया
confidence-S112 = स्पेक 1.12
confidence-S112-long = DigiLocker के आधिकारिक स्पेसिफ़िकेशन 1.12 में पढ़ा गया
confidence-S24 = स्पेक 2.4, सुना हुआ
confidence-S24-long = स्पेसिफ़िकेशन 2.4 केवल किसी और के सारांश से ज्ञात है
confidence-ISS = Issuer स्पेक
confidence-ISS-long = आधिकारिक Issuer API स्पेसिफ़िकेशन 1.12 में पढ़ा गया
confidence-OA = OpenAPI
confidence-OA-long = API Setu के लगभग 2021 के OpenAPI विवरण से
confidence-2 = अन्य स्रोत
confidence-2-long = इंटीग्रेटरों के कोड, ब्लॉग या विक्रेताओं के दस्तावेज़ों से
confidence-I = अनुमान
confidence-I-long = अनुमान है, कहीं लिखा नहीं मिला
confidence-U = अपुष्ट
confidence-U-long = एक बार देखा गया या बिना प्रमाण के कहा गया
confidence-D = Lockstep का चुनाव
confidence-D-long = इस टूल का चुनाव, DigiLocker का तथ्य नहीं
confidence-RFC = RFC
confidence-RFC-long = पाठ में बताए गए RFC से

## Choose a service

service-legend = आप किस सेवा से जुड़ रहे हैं?
service-practice-note = अभ्यास लॉकर Meri Pehchaan, स्पेसिफ़िकेशन 2.4 की भूमिका निभाता है। अपने संगठन के साथ आप चारों में से कोई भी चुन सकते हैं।
service-meri-pehchaan = Meri Pehchaan
service-meri-pehchaan-what = नागरिकों के DigiLocker दस्तावेज़ और सिंगल साइन-ऑन। आजकल API Setu इसी के क्रेडेंशियल देता है।
service-meri-pehchaan-where = digilocker.meripehchaan.gov.in · स्पेसिफ़िकेशन 2.4
service-digilocker = DigiLocker, पुराना होस्ट
service-digilocker-what = वही दस्तावेज़ पुराने होस्ट पर, OpenID Connect के बिना। तब चुनें जब आपके क्रेडेंशियल इसी के लिए मिले हों।
service-digilocker-where = api.digitallocker.gov.in · स्पेसिफ़िकेशन 1.12
service-entity-locker = EntityLocker
service-entity-locker-what = संगठनों के दस्तावेज़, उनके अधिकृत व्यक्ति की सहमति से। क्रेडेंशियल अलग होते हैं। इसके बारे में सार्वजनिक जानकारी कम है।
service-entity-locker-where = entity.digilocker.gov.in · केवल क्लाइंट कोड से ज्ञात
service-custom = कोई और पता
service-custom-what = आपका अपना मॉक, कोई प्रॉक्सी, या DigiLocker टीम का दिया पता।
service-custom-where = Base URL आप बताएँगे
field-base-url = Base URL
field-base-url-hint = /oauth2/… से पहले का सब कुछ, जैसे https://mock.example.in/public
service-save = सेवा सहेजें
service-lines = स्पेसिफ़िकेशन के संस्करणों का अर्थ
service-lines-body = 1.x पुराने होस्ट का वर्णन है, 2.x Meri Pehchaan का। 2.4 से authorization अनुरोध में purpose और service_name ज़रूरी हैं; एक इंटीग्रेटर के अनुसार यह 21 अक्टूबर 2026 से लागू है।
service-no-sandbox = DigiLocker का कोई सैंडबॉक्स नहीं है: पार्टनर असली क्रेडेंशियल से असली सेवा पर जाँचते हैं। जिस काम में असली खाता नहीं चाहिए, उसके लिए अभ्यास लॉकर यह कमी पूरी करता है।
aims-legend = आपकी संस्था क्या करना चाहती है?
role-requester = Requester
role-meri-pehchaan = Meri Pehchaan साइन इन
role-entity-locker = EntityLocker requester
role-issuer = Issuer
line-legend = Specification की कौन-सी line?
line-2-4 = 2.4 (सितंबर 2026): purpose और service_name अनिवार्य
line-2-3 = 2.3 (सितंबर 2023): purpose भेजें तो पाँच शब्दों में से एक
line-1-12 = 1.12 (सितंबर 2023): पुराना host, OpenID Connect नहीं

## Check prerequisites

prerequisites-practice-note = अभ्यास के लिए इनमें से कुछ नहीं चाहिए। एक बार अभी पढ़ लें, ताकि असली काम में अचरज न हो।
prerequisites-real-title = असली सेवा के लिए क्या चाहिए होगा
prerequisites-source = अधिकतर बातें इंटीग्रेटरों और पोर्टल के मैनुअल से पता चली हैं। पोर्टल इससे अधिक भी माँग सकता है।
prepare-summary = { $count } में से { $settled } निपटे
prepare-progress = स्थिति
prepare-owner = कौन देख रहा है
prepare-waiting-on = किसे काम करना है
prepare-waits-for = { $whom } की प्रतीक्षा
prepare-done-on = कब पूरा हुआ
prepare-expected = कब तक होगा
prepare-note = टिप्पणी
prepare-note-hint = पार्टनर फ़ाइल में रहती है। गोपनीय मान और निजी संख्याएँ न लिखें।
prepare-save = रखें
progress-not-yet = शुरू नहीं
progress-in-progress = चल रहा है
progress-waiting = प्रतीक्षा में
progress-done = पूरा
progress-not-needed = ज़रूरी नहीं
actor-management = प्रबंधन
actor-nodal-officer = नोडल अधिकारी
actor-engineer = इंजीनियर
actor-digilocker-team = DigiLocker टीम
fact-source = { $source }। { $day } को मिलाया गया।
identity-local = इसी कंप्यूटर पर जाँचा जाता है और रखा नहीं जाता।
identity-check = जाँचें
identity-gstin = GSTIN जाँचें
identity-pan = PAN जाँचें
identity-cin = CIN जाँचें
identity-udyam = Udyam संख्या जाँचें
identity-mobile = मोबाइल नंबर जाँचें
identity-email = ई-मेल पता जाँचें
stages-title = मंज़ूरी के चरण
stages-what = अंत से पहले test access नहीं मिलता। तब तक यहाँ अभ्यास करें।
stage-acts = काम: { $whom }
stage-takes = समय: { $time }
officer-open = नोडल अधिकारी के लिए
officer-close = कामों पर लौटें
officer-title = { $name } की ऑनबोर्डिंग
officer-unnamed = बिना नाम के संगठन
officer-as-of = { $day } की स्थिति
officer-print = छापें
officer-missing = { $count ->
    [0] कुछ बाकी नहीं
   *[other] बाकी: { $count }
}
officer-waiting = { $count ->
    [0] दूसरों के पास कुछ नहीं
   *[other] दूसरों के पास: { $count }
}
officer-settled = { $count ->
    [0] अभी कुछ नहीं निपटा
   *[other] निपटे: { $count }
}
officer-what = क्या
officer-day = दिन
officer-stage = चरण
officer-acts = कौन करेगा
officer-takes = कितना समय
officer-said = यह संगठन का कहा है। Lockstep ने कोई कागज़ नहीं देखा।
prepare-as = { $role } के रूप में
logo-choose = logo चुनें और जाँचें
website-address = वेबसाइट का पता
website-asks = बटन दबाने पर, उससे पहले नहीं, इस पते को एक अनुरोध जाता है। पृष्ठ का कुछ नहीं रखा जाता।
website-check = एक बार जाँचें
website-not-reached = पहुँचा नहीं गया

## Register the client

register-practice-note = अभ्यास लॉकर ने यह क्लाइंट आपके लिए दर्ज कर दिया है। जो चाहें बदलें और देखें कि जाँचें क्या कहती हैं।
field-name = संगठन या ऐप
field-name-hint = खिड़की के ऊपर और रिपोर्ट में दिखने वाला नाम
field-client-id = Client ID
field-client-id-hint = जैसा कंसोल में दिखता है, बिना खाली जगह के
field-client-id-explained = आपके ऐप का सार्वजनिक नाम। यह हर authorization अनुरोध में जाता है, इसलिए गोपनीय नहीं है। “client_id parameter is invalid” का मतलब अक्सर यह होता है: किसी और सेवा के कंसोल से लिया गया, या खाली जगह के साथ कॉपी हुआ।
field-redirect-uri = Redirect URI
field-redirect-uri-hint = Callback पता, अक्षर-दर-अक्षर जैसा दर्ज है
field-redirect-uri-explained = सहमति के बाद ब्राउज़र code लेकर यहाँ भेजा जाता है। DigiLocker पाठ को हूबहू मिलाता है: अंत का slash, https की जगह http, www या port से पता अलग हो जाता है। यह आपकी वेबसाइट का पता है और इस कंप्यूटर पर होना ज़रूरी नहीं; Lockstep उसे अपनी खिड़की में पकड़ लेता है, या आप उसे चिपका दें।
field-authentication = टोकन लेते समय क्लाइंट अपनी पहचान कैसे साबित करता है
field-authentication-hint = Code बदलते समय DigiLocker पहले दोनों तरीके मानता है
authentication-body = फ़ॉर्म में client_id और client_secret
authentication-basic = HTTP Basic हेडर
authentication-none = कोई सीक्रेट नहीं: सार्वजनिक क्लाइंट, केवल PKCE
field-secret = Client secret
secret-keep = सीक्रेट रखें
secret-replace = बदलें
secret-forget = भुला दें
secret-set-ends = दर्ज है, अंत में …{ $end }
secret-set = दर्ज है, कभी नहीं दिखता
secret-kept-absent = अभी दर्ज नहीं। यह इस कंप्यूटर के keychain में रहेगा, पार्टनर फ़ाइल में कभी नहीं।
secret-kept-keychain = इस कंप्यूटर के keychain में है। यह फिर कभी नहीं दिखता और किसी फ़ाइल, लॉग या रिपोर्ट में नहीं जाता।
secret-kept-memory = केवल मेमोरी में है, किसी फ़ाइल में नहीं। Lockstep बंद होते ही मिट जाएगा।
secret-unread = कोई secret उपलब्ध नहीं। इसे दर्ज करें: हो सके तो यह keychain में रहेगा, नहीं तो मेमोरी में; फ़ाइल में कभी नहीं।
secret-ask-keychain = keychain से फिर पूछें
secret-kept-practice = अभ्यास लॉकर ने बनाया, मेमोरी में है। इससे अभ्यास लॉकर के सिवा कुछ नहीं खुलता।
register-save = सहेजें और जाँचें
register-file = { $file } में है, बिना सीक्रेट के
register-no-file = Lockstep बंद होने तक रहेगा
register-checks = जाँचें क्या कहती हैं
register-checks-lead = सेवा से पूछे बिना इतना पता चला; सेवा इससे अधिक जान सकती है।
read-in = पहले से मौजूद configuration पढ़ें
read-in-lead = console का “Test API” पता, .env फ़ाइल, curl command, Postman collection या JSON object। यह इसी कंप्यूटर पर पढ़ा और जाँचा जाता है; आपके कहे बिना कुछ नहीं लिया जाता।
read-in-text = आपने जो copy किया
read-in-hint = इसमें का secret फिर नहीं दिखाया जाता। पढ़ने के बाद फ़ील्ड खाली हो जाता है।
read-in-read = पढ़ें
read-in-taken = ले लिया गया। नीचे की जाँचें इसी के बारे में हैं।
read-in-found = इस रूप में पढ़ा गया: { $kind }
copied-kind-address = authorization का पता
copied-kind-curl = curl command
copied-kind-environment = NAME=value पंक्तियाँ
copied-kind-json = JSON object
copied-kind-postman = Postman फ़ाइल
setting-client-id = Client ID
setting-redirect-uri = Redirect URI
setting-scopes = Scope
setting-purpose = Purpose
setting-service-name = Service name
setting-base-url = Host और base path
setting-authentication = Client का प्रमाण
setting-grant-type = Grant type
setting-challenge-method = PKCE method
read-in-same = यहाँ पहले से यही है
read-in-disputed = text में इसके लिए दूसरा मान भी है। सही वाला लें।
read-in-judged = केवल जाँचा गया; सही मान एक ही है
read-in-secret = Client secret: मिला
read-in-secret-hint = tick करें तो keychain में रखा जाता है, नहीं तो भुला दिया जाता है।
read-in-remarks = जो आपस में मेल नहीं खाता
read-in-placeholders = मान की जगह placeholder:
read-in-withheld = छोड़े गए, क्योंकि ये एक प्रयास या व्यक्ति के हैं:
read-in-unknown = अज्ञात, और रखे नहीं गए:
read-in-take = जो tick है उसे लें
read-in-drop = छोड़ दें
compare-title = Redirect URI का मिलान करें
compare-lead = सेवाएँ इसे text की तरह मिलाती हैं। आमने-सामने रखें: जो दर्ज है, जो ऊपर form में है, और जो आपका ऐप सचमुच भेजता है।
compare-registered = console में जो है
compare-registered-hint = AuthPartner के callback URL से copy किया हुआ
compare-app = आपका ऐप जो भेजता है
compare-app-hint = साइन इन के लिए आपका ऐप जो पता खोलता है, पूरा; या केवल उसका redirect_uri
compare = मिलान करें
compare-rest = आपके ऐप के पते में और क्या है
compare-rest-fits = इसमें सब कुछ इस line के नियमों के अनुसार है।
address-configured = यहाँ configure किया हुआ
address-registered = दर्ज
address-sent = आपके ऐप का भेजा हुआ
parting-at = अक्षर { $place }:
parting-has = { $whose }
parting-nothing = कुछ नहीं
remark-wrong = नियम टूटता है
remark-doubtful = देखने योग्य

## Choose scopes

scopes-legend = आपके ऐप को क्या चाहिए?
scopes-hint = केवल वही चुनें जो कंसोल में आपके क्लाइंट के लिए चालू है; बाकी पर invalid_scope लौटता है।
scope-openid = किसने साइन इन किया, उसका हस्ताक्षरित बयान (id_token), दूसरे token endpoint पर
scope-userdetails = खाते का नाम, जन्मतिथि, लिंग, और e-Aadhaar है या नहीं
scope-files-issueddocs = नागरिक को जारी दस्तावेज़ों की सूची और हर दस्तावेज़
scope-files-uploadeddocs = नागरिक के अपलोड किए दस्तावेज़; इन पर किसी का हस्ताक्षर नहीं
scope-partners-pancr = PAN रिकॉर्ड को नागरिक के लॉकर में लाना
scope-email = प्रोफ़ाइल में ई-मेल पता
scope-address = प्रोफ़ाइल में पता
scope-picture = प्रोफ़ाइल में फ़ोटो
scope-avs = जन्मतिथि की जगह केवल उम्र का बयान
scope-other = पार्टनर फ़ाइल से; दस्तावेज़ों में ऐसा scope नहीं मिला
field-purpose = उद्देश्य (purpose)
field-purpose-hint = जो नागरिक सहमति पेज पर पढ़ता है: केवल A–Z a–z, अंक, खाली जगह और underscore
field-purpose-explained = स्पेसिफ़िकेशन 2.4 से ज़रूरी, खुले पाठ में। पहले यह पाँच शब्दों में से एक होता था।
field-service-name = सेवा का नाम (service_name)
field-service-name-hint = आपकी वह सेवा जो माँग रही है: केवल A–Z a–z, अंक, खाली जगह और underscore
field-service-name-explained = स्पेसिफ़िकेशन 2.4 से purpose के साथ यह भी ज़रूरी है।
free-text-strange = ये अक्षर मान्य नहीं हैं: { $characters }
scopes-save = Scope सहेजें
scopes-parameter = यह बनेगा
scope-careof = पते की care-of पंक्ति
scope-avs-parent = अभिभावक की सहमति
scope-avs-parent-file = अभिभावक की सहमति, दस्तावेज़ों के साथ
scope-entitydetails = संस्था का विवरण, EntityLocker पर
scope-family = दस्तावेज़ के type या URI वाले scope का परिवार
scope-guess = दूसरी सेवाओं का अनुमान या tick box का नाम; शायद { $meant } अभिप्रेत है
scope-guess-none = दूसरी सेवाओं का अनुमान; इसके लिए कोई scope ज्ञात नहीं
scope-further = दूसरा scope
scope-further-hint = जैसी वर्तनी console का “Test API” दिखाता है; कई हों तो बीच में रिक्त स्थान
scope-add = जोड़ें

## Sign in

prepare = अनुरोध तैयार करें
prepare-again = नया अनुरोध तैयार करें
prepare-what = Lockstep नया state और नई PKCE जोड़ी बनाकर उनसे पता तैयार करता है। अभी कुछ भेजा नहीं जाता।
prepare-again-what = यह प्रयास समाप्त हो गया। नए अनुरोध का अपना state और अपनी PKCE जोड़ी होती है; पुराना कुछ भी दोबारा काम नहीं आता।
prepare-fresh = एक अनुरोध एक ही प्रयास के लिए है। दूसरे प्रयास को नया state और नया verifier मिलता है।
doors-of-sign-in = साइन-इन पेज खोलें
door-proposed = सुझाव
door-name-window = Lockstep की खिड़की में
door-name-browser = सिस्टम के ब्राउज़र में
door-name-link = सिस्टम के ब्राउज़र में, लिंक से
door-name-paste = किसी भी डिवाइस पर, फिर चिपकाएँ
door-what-window = बिल्कुल नया सत्र, आपकी cookies के बिना। Lockstep लौटने का पता देख लेता है, इसलिए redirect URI इस कंप्यूटर पर होना ज़रूरी नहीं।
door-what-browser = आपका अपना ब्राउज़र और उसके सहेजे साइन-इन। Redirect URI इस कंप्यूटर पर हो, या पता नीचे चिपकाएँ।
door-what-link = Redirect URI की अपनी scheme है। सिस्टम पता Lockstep को सौंपता है; scheme केवल इस साइन-इन के लिए ली जाती है।
door-what-paste = पता कैमरे के लिए कोड के रूप में और पाठ के रूप में। उसे किसी भी ब्राउज़र में, फ़ोन पर भी, खोलें और जिस पते पर पहुँचें उसे चिपकाएँ।
door-open-window = खिड़की खोलें
door-open-browser = ब्राउज़र खोलें
door-open-link = ब्राउज़र खोलें
door-open-paste = पता दिखाएँ
waiting-you = आपकी प्रतीक्षा है: दूसरी खिड़की में साइन इन पूरा करें
waiting-citizen = नागरिक की प्रतीक्षा है: साइन इन और सहमति पूरी नहीं हुई
waiting-door-window = नागरिक चुनें, सहमति पढ़ें, और अनुमति दें या मना करें। Lockstep आपके लिए कुछ नहीं चुनता।
waiting-door-browser = पेज ब्राउज़र में खुला है। अगर ब्राउज़र ऐसे पेज पर रुके जो नहीं खुलता, तो उसका पता नीचे चिपकाएँ।
waiting-door-link = पेज ब्राउज़र में खुला है। जब वह Lockstep खोलने को पूछे तो अनुमति दें; या पता नीचे चिपकाएँ।
waiting-door-paste = नीचे का पता किसी भी ब्राउज़र में, फ़ोन पर भी, खोलें; वहाँ साइन इन करें, और जिस पते पर पहुँचें उसे चिपकाएँ।
waiting-deadline = { $left } बाकी
elsewhere-title = दूसरे डिवाइस पर
elsewhere-what = कैमरे के लिए कोड के रूप में, और भेजने के लिए पाठ के रूप में पता। यह केवल इसी प्रयास के लिए मान्य है।
elsewhere-hidden = स्क्रीन साझा होने पर नहीं: जो कोड स्कैन करे, वह नागरिक की जगह साइन इन कर सकता है। पहले F8 से स्क्रीन-साझा मोड बंद करें।
elsewhere-show = पता दिखाएँ
elsewhere-code = दूसरे डिवाइस पर खोलने के पते का QR कोड
elsewhere-copy = पता कॉपी करें
certificate-fingerprint = जिस प्रमाणपत्र की चेतावनी ब्राउज़र देता है, उसका SHA-256 fingerprint
certificate-ends = मान्य तिथि
paste-label = जिस पते पर आप पहुँचे
paste-hint = पूरा पता, https:// से अंत तक। इसमें code है, इसलिए इसे चाबी की तरह सँभालें।
paste-submit = यही पता लें
code-returned = Code आ गया, और उसका state वही है जो भेजा गया था
code-returned-detail = यह एक ही बार और थोड़ी देर ही चलता है। अभी बदलें।
url-title = पता क्या कहता है
url-name = पैरामीटर
url-value = मान
url-meaning = अर्थ
url-required = ज़रूरी
url-optional = वैकल्पिक
url-raw = पूरा पता एक साथ
pkce-title = PKCE: प्रमाण कि code कोई और काम में नहीं ले रहा
pkce-lead = अनुरोध में केवल challenge जाता है। Verifier बाद में code के साथ जाता है, और code चुराने वाले के पास वह नहीं होता (RFC 7636)।
pkce-verifier = Verifier
pkce-verifier-value = { $length } यादृच्छिक अक्षर, बदलने तक Lockstep के भीतर ही
pkce-fingerprint = फ़िंगरप्रिंट
pkce-challenge-how = 32 बाइट का Base64URL, बिना padding; तरीका { $method }
pkce-recompute = Challenge दोबारा निकालें
pkce-recompute-what = यह खिड़की digest को स्वयं encode करके मिलाती है।
pkce-recomputed = यहाँ दोबारा निकाला
pkce-sent = अनुरोध में
preflight-title = साइन इन से पहले
preflight-ready = रास्ते में कुछ नहीं है।
preflight-blocked = { $count ->
    [one] एक बात रास्ते में है।
   *[other] { $count } बातें रास्ते में हैं।
}
preflight-counts = { $kept } ठीक, { $troubled } देखने योग्य, { $skipped } नहीं जाँची गईं
preflight-ask = host से भी पूछें
preflight-again = फिर जाँचें
preflight-blocking = जो रास्ते में है
preflight-troubled = जो देखना चाहिए
preflight-stops = साइन इन रोकता है
preflight-look = साइन इन नहीं रोकता
preflight-detail = अपेक्षित, मिला, नियम और साक्ष्य
preflight-evidence = साक्ष्य
preflight-others = ठीक या नहीं जाँची गईं: { $count }

## Get the token

exchange-code = Code बदलें
exchange-what = Lockstep token endpoint को code, verifier और क्लाइंट क्रेडेंशियल भेजता है। उत्तर जो भी हो, code इससे खर्च हो जाता है।
exchange-doing = बदला जा रहा है…
exchange-sends = ठीक-ठीक क्या भेजा जाता है
exchange-sends-body = एक फ़ॉर्म: grant_type=authorization_code, code, redirect_uri (पहले वाला ही पाठ) और code_verifier, साथ में क्लाइंट क्रेडेंशियल आपके चुने तरीके से। openid scope हो तो दूसरे token endpoint से पूछा जाता है, वरना पहले से। अनुरोध बनते ही बगल में दिखता है।
token-title = टोकन
token-type = प्रकार
token-lifetime = अवधि
token-lifetime-value = { $seconds } सेकंड, { $minutes } मिनट
token-lifetime-unknown = उत्तर में नहीं बताई
token-until = { $time } तक
token-consent = सहमति का अंत
token-consent-unknown = उत्तर में नहीं बताया
token-refresh = Refresh token
token-refresh-yes = साथ आया
token-refresh-no = उत्तर में नहीं है
token-fingerprint = फ़िंगरप्रिंट
token-kept = टोकन स्वयं Lockstep के भीतर, केवल मेमोरी में रहता है।
scopes-compared = क्या माँगा, क्या मिला
scopes-same = { $count ->
    [one] जो 1 scope माँगा था वह मिल गया।
   *[other] माँगे गए सभी { $count } scope मिले, और कोई अतिरिक्त नहीं।
}
scopes-differ = जो मिला वह माँगे हुए से अलग है। दस्तावेज़ न आने का आम कारण छूटे हुए scope ही होते हैं।
scopes-ticked = { $count ->
    [one] नागरिक का चुना 1 दस्तावेज़
   *[other] नागरिक के चुने { $count } दस्तावेज़
}
scope = Scope
scope-requested = माँगा
scope-granted = मिला
scope-verdict = नतीजा
scope-same = एक जैसा
scope-missing = नहीं मिला
scope-extra = बिना माँगे मिला
account-title = खाता
account-name = नाम
account-dob = जन्मतिथि, DDMMYYYY
account-gender = लिंग
account-mobile = मोबाइल नंबर
account-email = ई-मेल पता
account-digilockerid = DigiLocker ID
account-reference-key = Reference key
account-eaadhaar = e-Aadhaar उपलब्ध
account-new-account = इसी बार बना नया खाता
id-token-title = id_token, शब्दों में
id-token-verified = इसका हस्ताक्षर इसकी अपनी कुंजी से जाँचा गया।
id-token-not-verifiable = इसका हस्ताक्षर जाँचा नहीं जा सकता: कुंजी प्रकाशित नहीं है। केवल इन दावों पर भरोसा न करें।
id-token-wrong = इसका हस्ताक्षर गलत है। इन दावों को काम में न लें।
claim-name = दावा (claim)
token-checks = उत्तर में क्या जाँचा गया

## Fetch documents

fetching = मँगाया जा रहा है…
issued-fetch = सूची मँगाएँ
issued-again = सूची फिर मँगाएँ
issued-what = Lockstep उन दस्तावेज़ों की सूची माँगता है जो जारीकर्ताओं ने नागरिक के लॉकर में रखे हैं।
issued-again-what = फिर से माँगना ही ताज़ा करने का एकमात्र तरीका है।
issued-title = { $count ->
    [one] 1 जारी दस्तावेज़
   *[other] { $count } जारी दस्तावेज़
}
issued-none = सूची खाली है। या तो नागरिक के पास जारी दस्तावेज़ नहीं हैं, या उनका scope नहीं मिला।
fetch-file = फ़ाइल
fetch-xml = XML
eaadhaar-title = e-Aadhaar
eaadhaar-what = यह सूची में नहीं होता: इसका अपना API है और केवल टोकन चाहिए। केवल XML में।
fetch-eaadhaar = e-Aadhaar मँगाएँ
documents-title = क्या आया
kind-pdf = PDF
kind-png = PNG चित्र
kind-jpeg = JPEG चित्र
kind-eaadhaar = e-Aadhaar XML
kind-certificate = प्रमाणपत्र XML
kind-offline-ekyc = Offline e-KYC XML
kind-xml = XML
kind-zip = ZIP फ़ाइल
kind-unknown = अज्ञात सामग्री
hmac-match = hmac हेडर मेल खाता है।
hmac-match-detail = बाइट वही हैं जो सेवा ने भेजे; client secret से निकालकर मिलाया गया।
hmac-differs = hmac हेडर मेल नहीं खाता।
hmac-differs-detail = बाइट रास्ते में बदले, या किसी और client secret से बना। दस्तावेज़ काम में न लें।
hmac-absent = hmac हेडर नहीं है।
hmac-absent-detail = कुछ नहीं बताता कि बाइट वही हैं जो सेवा ने भेजे।
document-hidden = स्क्रीन शेयर के दौरान छिपा है: पेज पर जन्मतिथि, पता या फ़ोटो हो सकते हैं।
document-reveal = दस सेकंड के लिए दिखाएँ
document-checks = उत्तर में क्या जाँचा गया
pdf-failed = PDF बनाई नहीं जा सकी।
pdf-page = पेज { $page } / { $pages }
pdf-page-of = { $title }, पेज { $page } / { $pages }
pdf-before = पिछला पेज
pdf-after = अगला पेज
tree-signed = हस्ताक्षर इस पर लागू है
tree-unsigned = इस पर कोई हस्ताक्षर लागू नहीं
tree-unverified = अभी जाँचा नहीं गया
tree-outside = हस्ताक्षर के बाहर

## Verify signatures

verify = हस्ताक्षर जाँचें
verify-again = फिर जाँचें
verify-what = Lockstep “{ $title }” का digest दोबारा निकालता है, उस पर हस्ताक्षर जाँचता है और हस्ताक्षरकर्ता को सूची में देखता है। नेटवर्क काम में नहीं आता।
verify-which = कौन सा दस्तावेज़?
verify-nothing = अभी ऐसा कोई दस्तावेज़ नहीं मँगाया गया जिसमें हस्ताक्षर की जगह हो। शुरुआत e-Aadhaar से करना अच्छा है।
verify-to-fetch = दस्तावेज़ मँगाएँ
verdict-valid = असली: हस्ताक्षर सही है और हस्ताक्षरकर्ता जाना-पहचाना
verdict-valid-in-practice = अभ्यास हस्ताक्षर सही है
verdict-tampered = बदला हुआ: सामग्री वह नहीं जिस पर हस्ताक्षर हुए थे
verdict-unknown-signer = हस्ताक्षर है, पर किसी ऐसे का जिसे Lockstep नहीं जानता
verdict-signer-expired = हस्ताक्षरकर्ता की तारीख़ों के बाहर का हस्ताक्षर
verdict-unsigned = हस्ताक्षर नहीं है
verdict-refused = अस्वीकार: हस्ताक्षर का ऐसा रूप किसी असली दस्तावेज़ में नहीं होता
verdict-unreadable = पढ़ा नहीं जा सका
verdict-practice = Lockstep के अभ्यास हस्ताक्षरकर्ता का हस्ताक्षर। इससे दिखता है कि जाँच कैसे होती है; किसी असली दस्तावेज़ के बारे में यह कुछ नहीं कहता।
part-content = सामग्री नहीं बदली
part-signer = हस्ताक्षरकर्ता ज्ञात
part-dates = शृंखला और तारीख़ें
part-state-good = ठीक
part-state-attention = ध्यान से देखें
part-state-bad = ठीक नहीं
part-state-not-checked = नहीं जाँचा
preview-photo = फ़ोटो
preview-photo-hidden = स्क्रीन शेयर के दौरान छिपा है
preview-photo-none = दस्तावेज़ में फ़ोटो नहीं
preview-practice = अभ्यास दस्तावेज़। व्यक्ति काल्पनिक है।
preview-unconfirmed = अपुष्ट: यह हस्ताक्षर इस जानकारी की पुष्टि के लिए पर्याप्त नहीं है।
proves = इससे क्या साबित होता है
does-not-prove = क्या साबित नहीं होता
verdict-details = हस्ताक्षरकर्ता और एल्गोरिदम
signer-subject = हस्ताक्षरकर्ता
signer-practice = अभ्यास हस्ताक्षरकर्ता
signer-issuer = जारीकर्ता
signer-dates = मान्य
signer-fingerprint = SHA-256 फ़िंगरप्रिंट
signer-cca = CCA India तक शृंखला
signer-cca-yes = पूरी
signer-cca-no = पूरी नहीं
detail = विस्तार से
detail-digests = Digest
detail-digests-lead = हस्ताक्षर के अनुसार सामग्री का digest, और Lockstep ने सामग्री से जो निकाला।
detail-digest-expected = हस्ताक्षर में
detail-digest-found = यहाँ निकाला
detail-original = मूल से मिलाएँ
detail-original-lead = अगर आपके पास दस्तावेज़ वैसा ही है जैसा जारी हुआ था, तो Lockstep वह पहली जगह दिखाता है जहाँ दोनों अलग होते हैं।
detail-original-choose = मूल चुनें
detail-original-same = कोई अंतर नहीं: canonical रूप में दोनों दस्तावेज़ एक ही हैं।
detail-path = प्रमाणपत्रों की शृंखला
detail-path-lead = हस्ताक्षर करने वाली कुंजी से ऊपर की ओर; हर प्रमाणपत्र पर अगले का हस्ताक्षर है।
detail-path-issuer = जारीकर्ता: { $issuer }
detail-signed-info = SignedInfo, canonical रूप में
detail-signed-info-lead = ठीक वही बाइट जिन पर हस्ताक्षर किया गया।
detail-content = सामग्री, canonical रूप में
detail-content-hidden = स्क्रीन शेयर के दौरान छिपी है: ये बाइट स्वयं दस्तावेज़ हैं।
detail-content-lead = ठीक वही बाइट जिनका digest निकाला जाता है।
detail-content-part = { $all } में से पहले { $shown } अक्षर।
detail-content-none = Canonical रूप नहीं है: सामग्री पर कोई हस्ताक्षर लागू नहीं।
hash = मोबाइल नंबर या ई-मेल पता मिलाएँ
hash-lead = Offline e-KYC में दोनों केवल hash के रूप में होते हैं। Lockstep आपके लिखे मान का hash हर ज्ञात तरीके से निकालकर मिलाता है।
hash-what = क्या मिलाना है
hash-mobile = मोबाइल नंबर
hash-mobile-hint = जैसा धारक ने UIDAI को दिया, दस अंक
hash-email = ई-मेल पता
hash-email-hint = जैसा धारक ने UIDAI को दिया
hash-share-code-hint = Hash इसी के साथ बना था
hash-compare = मिलाएँ
hash-matched = मेल खाता है
hash-not-matched = मेल नहीं खाता
hash-not-matched-meaning = यह धोखाधड़ी का संकेत नहीं है। हो सकता है धारक ने इसे बाद में बदला हो, कोई और दिया हो, या share code दूसरा हो।
hash-reading = इस तरह पढ़ने पर मिला: { $reading }
hash-tried = ये तरीके आज़माए:
last-four = अंतिम चार अंक मिलाएँ
last-four-lead = दस्तावेज़ में आधार नंबर के केवल अंतिम चार अंक होते हैं, और मिलाए भी वही जा सकते हैं।
last-four-label = जो चार अंक आपको बताए गए
last-four-only = केवल चार अंक, पूरा नंबर नहीं। Lockstep को इससे अधिक नहीं चाहिए और वह कुछ नहीं रखता।
last-four-compare = मिलाएँ
last-four-same = चारों अंक मेल खाते हैं
last-four-differ = चारों अंक मेल नहीं खाते
last-four-limits = हर दस हज़ार में एक नंबर इन्हीं चार अंकों पर समाप्त होता है। मेल खाने से यह साबित नहीं होता कि नंबर वही है, व्यक्ति उसका धारक है या नंबर चालू है; DigiLocker और दस्तावेज़ यह नहीं बता सकते।
signers = ज्ञात हस्ताक्षरकर्ता
signers-lead = Lockstep नाम नहीं, कुंजी मिलाता है: प्रमाणपत्र में “UIDAI” लिख देने से कोई UIDAI नहीं बन जाता।
signers-gaps = जिनकी कमी ज्ञात है
signer-origin-practice = अभ्यास हस्ताक्षरकर्ता
signer-origin-imported = आपने जोड़ा
signer-standing-expires-soon = जल्द समाप्त होगा
signer-standing-expired = अवधि समाप्त; पहले के हस्ताक्षर जाँचे जा सकते हैं
signer-standing-not-yet = अभी मान्य नहीं हुआ
signer-where = स्रोत और कुंजी
signer-key-fingerprint = सार्वजनिक कुंजी (SubjectPublicKeyInfo) का SHA-256
signer-forget = भुला दें
signer-forget-what = { $signer } को भुला दें
signer-import = हस्ताक्षरकर्ता जोड़ें
signer-import-meaning = इसके बाद इस कुंजी से हस्ताक्षरित दस्तावेज़ ज्ञात हस्ताक्षरकर्ता के माने जाएँगे, केवल इसी कंप्यूटर पर। पहले किसी और रास्ते से पक्का कर लें कि प्रमाणपत्र हस्ताक्षरकर्ता का अपना है।
signer-import-label = प्रमाणपत्र, PEM या Base64 में
signer-import-pasted = चिपकाया प्रमाणपत्र जोड़ें
signer-import-file = प्रमाणपत्र की फ़ाइल चुनें

## Verify a file

file-lead = हस्ताक्षरित दस्तावेज़ चुनें, या उसे खिड़की में कहीं भी छोड़ें।
file-hint = XML या ZIP, 64 MB तक। जाँच तुरंत होती है, फ़ाइल इसी कंप्यूटर पर रहती है, और न खाता चाहिए न नेटवर्क।
file-open = फ़ाइल चुनें
file-list = खुली फ़ाइलें
file-close = { $name } बंद करें
file-inside = भीतर देखें
file-needs-share-code = ताला लगा है
file-problem = एक समस्या है
file-valid = असली
file-valid-in-practice = अभ्यास हस्ताक्षर सही
file-tampered = बदला हुआ
file-unknown-signer = हस्ताक्षरकर्ता अज्ञात
file-signer-expired = हस्ताक्षरकर्ता की तारीख़ों के बाहर
file-unsigned = हस्ताक्षर नहीं
file-refused = अस्वीकार
file-unreadable = पढ़ा नहीं जा सका
share-code = Share code
share-code-hint = वह कोड जो धारक ने UIDAI से offline e-KYC डाउनलोड करते समय चुना
share-code-open = ZIP खोलें
share-code-kept = एक बार काम आता है और कहीं नहीं रखा जाता।

## Report

report-practice = यह अभ्यास था। इसका कुछ भी असली सेवा की जाँच में नहीं गिना जाता।
report-passed = सही
report-failed = गलत
report-skipped = नहीं जाँचे
report-made = { $time } को बनी
report-shown = क्या दिखा
report-shown-nothing = अभी कुछ नहीं: इस बार का कोई चरण पूरा नहीं हुआ।
report-not-tested = क्या नहीं जाँचा गया
report-save-html = HTML में सहेजें
report-save-json = JSON में सहेजें
report-print = प्रिंट करें
report-saved = सहेजी गई:
report-checks = इस बार की हर जाँच
report-after = असली काम
report-after-what = आपके संगठन के क्रेडेंशियल के साथ यही चरण असली सेवाओं पर चलते हैं।
report-to-doors = दोनों दरवाज़ों पर जाएँ

## The evidence

evidence = प्रमाण
evidence-lead = इस प्रयास में सचमुच जो हुआ, केवल वही। समय UTC में है।
evidence-empty = अभी कुछ नहीं हुआ। हर अनुरोध और ब्राउज़र का हर कदम यहाँ अपने आप दिखेगा।
evidence-gone = यह किसी पिछले प्रयास का है।
evidence-show = { $count ->
    [0] प्रमाण दिखाएँ
   *[other] प्रमाण दिखाएँ ({ $count })
}
evidence-hide = प्रमाण छिपाएँ
lane-you = आप और आपका ब्राउज़र
lane-lockstep = Lockstep, पार्टनर ऐप
lane-service = सेवा
lane-practice = अभ्यास लॉकर
leg-authorize-opened = साइन-इन पेज खुला
leg-callback = Code लेकर लौटा
leg-refused = लौटा, पर स्वीकार नहीं हुआ
leg-door = दरवाज़ा
leg-time = समय
leg-address = पता
leg-note = टिप्पणी
sequence-checks-passed = { $count ->
    [one] 1 जाँच सही
   *[other] { $count } जाँचें सही
}
sequence-checks-failed = { $count ->
    [one] 1 जाँच गलत
   *[other] { $count } जाँचें गलत
}
exchange-no-answer = कोई उत्तर नहीं
exchange-no-body = सामग्री नहीं
exchange-checks = क्या जाँचा गया
exchange-request = अनुरोध
exchange-response = उत्तर
exchange-masked = दर्ज होने से पहले सीक्रेट ढक दिए गए। curl कमांड उनकी जगह रखे जाने वाले variable बताता है।

## Diagnose

diagnose-label = क्या गड़बड़ हुई?
diagnose-hint = त्रुटि का पाठ, कोई पता, JSON, हेडर या स्टेटस चिपकाएँ। Ctrl+Enter से शुरू।
diagnose-submit = पहचानें
diagnose-clear = खाली करें
diagnose-local = इसी कंप्यूटर पर रहता है।
diagnose-nothing = इस पाठ में Lockstep को कुछ जाना-पहचाना नहीं मिला।
diagnose-nothing-next = और चिपकाएँ: स्टेटस सहित पूरा उत्तर, या पूरा पता।
diagnose-mail = सहायता टीम को लिखें
diagnose-nearest = सबसे नज़दीकी उत्तर
diagnose-read-on = आगे पढ़ें
diagnose-found = { $count ->
    [one] 1 संभावित कारण
   *[other] { $count } संभावित कारण, सबसे सटीक पहले
}
finding-best = सबसे सटीक
finding-cause = कारण:
finding-mail = मेल लिखें: { $title }
finding-evidence = ऐसा क्यों लगता है:
reproduce = अभ्यास में दोहराएँ
reproduce-what = अभ्यास लॉकर ठीक ऐसी ही गड़बड़ कर सकता है।
reproduce-in-practice = अभ्यास लॉकर इसे दोहरा सकता है: पहले “अभी आज़माएँ” वाला दरवाज़ा लें।
reproduced = अभ्यास लॉकर में चालू हो गई। चरण दोहराकर देखें; देख लेने पर वहीं बंद कर दें।

## Mails to support
mail-title = सहायता टीम को लिखें
mail-what = यहाँ से कुछ नहीं भेजा जाता। मेल पहले दिखाई जाती है; वह अंग्रेज़ी में है, क्योंकि पूरे देश के लिए एक टीम उसे पढ़ती है।
mail-choose = मेल किस बारे में है
mail-to = किसे
mail-optional = { $label } (वैकल्पिक)
mail-attachment = फ़ाइल का नाम। उसे अपने मेल प्रोग्राम में ख़ुद जोड़ें।
mail-write = मेल दिखाएँ
mail-wrong = { $count ->
    [one] पहले एक फ़ील्ड बदलना होगा।
   *[other] पहले { $count } फ़ील्ड बदलने होंगे।
}
mail-subject = विषय
mail-open = मेल प्रोग्राम में खोलें
mail-copy-subject = विषय कॉपी करें
mail-copy = पाठ कॉपी करें
mail-too-long = यह मेल इतनी लंबी है कि मेल प्रोग्राम को नहीं दी जा सकती। विषय और पाठ कॉपी करें।
mail-opened = मेल प्रोग्राम को दे दी गई। भेजने से पहले वहाँ देख लें।

## Workbench

bench-pkce = PKCE challenge
bench-pkce-lead = Verifier डालें और हर कदम देखें; अपने ऐप का भेजा challenge डालें और देखें कि दोनों कहाँ अलग होते हैं। परीक्षण वाला verifier लें, चालू साइन-इन का नहीं।
bench-verifier = code_verifier
bench-verifier-hint = A–Z a–z 0–9 - . _ ~ में से 43 से 128 अक्षर
bench-sent = आपके ऐप का भेजा code_challenge
bench-sent-hint = खाली रह सकता है
bench-compute = Challenge निकालें
bench-vector = RFC 7636 का उदाहरण लें
bench-length = लंबाई
bench-length-value = { $length } अक्षर
bench-right = सही challenge
bench-yours = आपका
bench-hex-mistake = आपका challenge 86 अक्षर का है। ऐसा तब होता है जब digest को पहले hex पाठ में लिखकर फिर encode किया जाए। सीधे 32 बाइट encode करें।
bench-padded = आपके challenge में +, / या = है। Base64URL में पहले दोनों की जगह - और _ होते हैं, और padding नहीं होती।
bench-hmac = hmac
bench-hmac-lead = DigiLocker दो अलग-अलग मानों को hmac कहता है। कोई भी निकालें और देखें कि आपका उसी तरह बना है या नहीं।
bench-hmac-which = कौन सा hmac
bench-hmac-body = दस्तावेज़ या अपलोड का hmac
bench-hmac-body-how = कच्चे body पर HMAC-SHA256, कुंजी client secret, Base64 में
bench-hmac-fields = Meta API का hmac
bench-hmac-fields-how = सीक्रेट और फ़ील्ड एक के पीछे एक लिखकर उनका SHA-256; जहाँ तक ज्ञात है, hex में
bench-hmac-secret-hint = न दिखता है, न रखा जाता है: यह पट्टी बंद होते ही मिट जाता है
bench-hmac-text = Body
bench-hmac-text-hint = हूबहू जैसा भेजा गया, आख़िरी line break तक
bench-hmac-api = API
bench-hmac-order = क्रम:
bench-hmac-theirs = आपका hmac, या जो आया
bench-hmac-compute = hmac निकालें
bench-hmac-vector = एक उदाहरण लें
bench-hmac-same = एक जैसे: आपका सही तरीके से बना है।
bench-hmac-differs = आपका मान अलग है।
bench-hmac-over = किस पर निकाला
bench-hmac-base64 = Base64
bench-hmac-hex = Hex

## Practice locker

locker-lead = इसी कंप्यूटर पर काल्पनिक नागरिकों वाला लॉकर। जहाँ तक स्पेसिफ़िकेशन ज्ञात हैं, यह उन्हीं के अनुसार उत्तर देता है; आपका अपना ऐप भी इसे काम में ले सकता है।
locker-where = कहाँ है
locker-citizens = नागरिक
locker-faults = { $count ->
    [0] गड़बड़ियाँ: कोई चालू नहीं
    [one] गड़बड़ियाँ: 1 चालू
   *[other] गड़बड़ियाँ: { $count } चालू
}
locker-faults-find = गड़बड़ी खोजें
locker-faults-lead = एक या कई चालू करें और चरण दोहराएँ: लॉकर वैसी ही गड़बड़ करेगा, और Lockstep को उसे पकड़ना है।
locker-once = एक अनुरोध के लिए
locker-until-off = बंद करने तक
locker-state-of = { $title }: कितनी देर
locker-all-off = सब बंद करें
locker-variants = { $count ->
    [0] सही उत्तरों के रूप: जैसा विवरण में है
    [one] सही उत्तरों के रूप: 1 चालू
   *[other] सही उत्तरों के रूप: { $count } चालू
}
locker-variants-lead = उत्तर कैसा दिखता है, इस पर विवरण और उनके नमूने एकमत नहीं। इन रूपों में कुछ ग़लत नहीं है; ऐप को हर एक पढ़ना आना चाहिए।
locker-enacted = लागू गड़बड़ी
locker-log = अनुरोधों का लॉग
locker-log-empty = अभी कोई अनुरोध नहीं।
locker-differences = असली सेवाओं से क्या अलग है
locker-topic = विषय
locker-live = असली सेवाएँ
locker-practice = अभ्यास लॉकर

# The room of the APIs
tool-apis = API
action-apis = API देखें
action-apis-detail = हर कॉल का उद्देश्य, अनुरोध, उत्तर, त्रुटियाँ और कोड, और उसे आज़माने का फ़ॉर्म
all-apis-title = बाक़ी सब API
all-apis-what = अपलोड किए दस्तावेज़, APAAR, pull, push, आँकड़े, टोकन नया करना और रद्द करना: समझाए हुए, आज़माने को तैयार।
all-apis-open = API देखें
apis-lead = हर कॉल किसलिए है, क्या जाता है, क्या लौटता है और क्या गड़बड़ हो सकती है। हर एक यहीं आज़माई जा सकती है।
apis-back = सब API
api-dated = { $dated } का विवरण
api-section = संदर्भ का खंड { $section }
api-tab-try = आज़माएँ
api-tab-request = अनुरोध
api-tab-answer = उत्तर
api-tab-errors = त्रुटियाँ
api-tab-code = कोड
api-authentication = बुलाने वाला
api-parameters = क्या भेजा जाता है
api-parameter = नाम
api-place = कहाँ
api-need = ज़रूरत
api-source = मान कहाँ से आता है
api-place-body = सामग्री
api-place-form = फ़ॉर्म
api-place-header = हेडर
api-place-path = पथ
api-place-query = पता
api-required = ज़रूरी
api-optional = वैकल्पिक
api-no-parameters = कुछ नहीं भेजा जाता।
api-lines = किन लाइनों में है
api-own-line = आपकी
api-standing-offered = आपके अपने पते पर
api-standing-absent = नहीं है
api-standing-unknown = सार्वजनिक रूप से ज्ञात नहीं
api-standing-withdrawn = हटाई गई
api-invented = काल्पनिक मानों वाला उत्तर
api-by-redirect = रीडायरेक्ट
api-code-safe = चर अपने shell में रखें। प्रोग्राम में न secret है न टोकन, इसलिए इसे कॉपी और मेल किया जा सकता है।
api-code-curl = Shell
api-code-node = Node
api-code-python = Python
api-practice = यह अभ्यास लॉकर से पूछता है। कॉल कैसे चलती है, यह दिखता है; असली सेवा के बारे में कुछ नहीं कहता।
api-practice-result = अभ्यास: इससे उत्पादन की कोई जाँच हरी नहीं होती।
api-cancel = रहने दें
api-choose = चुनें
api-choose-file = फ़ाइल चुनें
api-optional-field = { $label } (वैकल्पिक)
api-working = हैश कैसे बना
api-empty = (ख़ाली)
api-exchange = लेन-देन, गोपनीय मान ढके हुए

# How the service is reached
connection-title = नेटवर्क और पते
connection-lead = कंपनी के proxy या प्रमाणपत्र प्राधिकरण के लिए, और उस सेवा के लिए जो औरों से कम सहती है। जो ख़ाली है, वह सेवा के अनुसार रहता है। TLS की जाँच हमेशा होती है।
connection-save = कनेक्शन सहेजें
connection-saved = सहेजा गया
connection-ends-attempt = सहेजने पर चल रहा प्रयास छूट जाता है
field-proxy = Proxy
field-proxy-hint = ख़ाली हो तो सिस्टम का; none हो तो कोई नहीं। इस मशीन की सेवाओं तक इसके बिना पहुँचा जाता है।
field-ca-file = प्रमाणपत्र फ़ाइल (PEM)
field-ca-file-hint = मशीन के अपने प्राधिकरणों के अलावा जिन पर भरोसा हो
field-http1Only = केवल HTTP/1.1
field-tls12Only = केवल TLS 1.2
field-ipv4Only = केवल IPv4
switch-on = हाँ
switch-off = नहीं
switch-suits-on = सेवा के अनुसार: हाँ
switch-suits-off = सेवा के अनुसार: नहीं
field-connect-timeout = कनेक्शन तक अधिकतम समय, सेकंड
field-total-timeout = उत्तर तक अधिकतम समय, सेकंड
field-timeout-hint = ख़ाली हो तो सामान्य
endpoints-title = अलग-अलग कॉल के पते
endpoints-lead = आपकी अपनी सेवा या किसी कॉल के आगे के proxy के लिए। जो ख़ाली है, वह सेवा के मूल पते पर है।
