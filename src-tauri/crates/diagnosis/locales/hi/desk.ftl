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

## The sign-in window's controls
window-title = Lockstep: सेवा में साइन इन
window-back = पीछे
window-reload = फिर से लोड करें
window-cancel = रद्द करें
leg-authorize-opened = साइन-इन पृष्ठ खोला गया।
leg-callback = उत्तर पंजीकृत पते पर पहुँचा।
leg-refused = कुछ ऐसा आया जो इस प्रयास का उत्तर नहीं है; उसे अलग रखा गया।

## Verdict: the three parts
verdict-content-good = अपरिवर्तित: सामग्री वही है जिस पर हस्ताक्षर हुए थे।
verdict-content-bad = बदली हुई: सामग्री वह नहीं है जिस पर हस्ताक्षर हुए थे।
verdict-content-not-checked = यहाँ तक नहीं पहुँचे: टिकने वाले हस्ताक्षर के बिना सामग्री के बारे में कुछ नहीं कहा जा सकता।
verdict-signer-good = ज्ञात: कुंजी प्रकाशित हस्ताक्षरकर्ताओं की सूची में है।
verdict-signer-practice = अभ्यास के लिए ज्ञात: कुंजी अभ्यास लॉकर की है। इससे कोई भी हस्ताक्षर कर सकता है; अभ्यास के बाहर यह कुछ सिद्ध नहीं करती।
verdict-signer-unknown = सूची में नहीं: कुंजी किसी प्रकाशित हस्ताक्षरकर्ता की नहीं है। भरोसा करने से पहले नाम और फ़िंगरप्रिंट मिलाएँ।
verdict-signer-unknown-cca = सूची में नहीं, पर प्रमाणपत्र CCA India के मूल तक जाता है। भरोसा करने से पहले नाम और फ़िंगरप्रिंट मिलाएँ।
verdict-signer-not-checked = यहाँ तक नहीं पहुँचे।
verdict-dates-good = समय पर: दस्तावेज़ बनते समय हस्ताक्षरकर्ता का प्रमाणपत्र मान्य था।
verdict-dates-bad = समय से बाहर: दस्तावेज़ बनते समय हस्ताक्षरकर्ता का प्रमाणपत्र मान्य नहीं था।
verdict-dates-attention = दस्तावेज़ बनते समय प्रमाणपत्र मान्य था और उसके बाद समाप्त हो चुका है।
verdict-dates-not-checked = यहाँ तक नहीं पहुँचे।

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
preview-reference = संदर्भ
preview-issued-at = बनाया गया
preview-valid-until = तक मान्य

## Technical detail
detail-canonicalisation = SignedInfo का canonical रूप
detail-signature-method = हस्ताक्षर विधि
detail-digest-method = digest विधि
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
refusal-secret-cause = keychain ने secret नहीं लिया: { $reason }
refusal-secret-fix = प्रोग्राम बंद होने तक यह मेमोरी में रहेगा। अधिक समय रखने के लिए keychain खोलें।
refusal-no-secret-cause = अभी कोई client secret नहीं है।
refusal-no-secret-fix = इसे “क्लाइंट पंजीकृत करें” में डालें।
refusal-not-found-cause = वह दस्तावेज़ या उत्तर अब नहीं है।
refusal-not-found-fix = उसे फिर से मँगाएँ।
refusal-unknown-cause = इस नाम का कोई मान नहीं है, या उसे दिखाया नहीं जा सकता।
refusal-unknown-fix = कुछ करने की आवश्यकता नहीं है।
refusal-window-cause = साइन-इन विंडो नहीं खुली: { $reason }
refusal-window-fix = सिस्टम का ब्राउज़र प्रयोग करें, या पता स्वयं खोलकर जहाँ पहुँचें वह पता चिपकाएँ।
refusal-browser-cause = सिस्टम का ब्राउज़र नहीं खुला: { $reason }
refusal-browser-fix = पता स्वयं ब्राउज़र में कॉपी करें और जहाँ पहुँचें वह चिपकाएँ, या ऐप की विंडो प्रयोग करें।
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

## Why a step cannot start
reason-needs-partner = पहले दो द्वारों में से एक चुनें।
reason-needs-client = क्लाइंट का पंजीकरण चाहिए।
reason-needs-secret = client secret चाहिए।
reason-needs-scopes = scope, purpose और service name चाहिए।
reason-needs-code = साइन इन चाहिए।
reason-needs-token = टोकन चाहिए।
reason-needs-document = XML में एक दस्तावेज़ चाहिए।
