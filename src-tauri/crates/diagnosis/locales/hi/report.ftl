# तैयारी रिपोर्ट: एक पन्ना जिसे पार्टनर छापकर आगे दे सकता है। शीर्षकों के अंत में विराम नहीं लगता।
# जाँच का नाम और नियम checks.ftl में हैं; क्या अपेक्षित था और क्या मिला, यह तार पर आए रूप में अंग्रेज़ी में ही रहता है।

## पन्ना
readiness-title = तैयारी रिपोर्ट
readiness-unofficial = यह Lockstep से बनी है, जो एक अनौपचारिक साधन है। यह DigiLocker, NeGD या भारत सरकार का कथन नहीं है।
readiness-practice = अभ्यास
readiness-practice-means = इस पन्ने पर जो कुछ है वह एक ही मशीन पर, अभ्यास लॉकर और काल्पनिक नागरिकों के साथ हुआ। इससे असली सेवाओं के बारे में कुछ पता नहीं चलता।
readiness-production = सेवाओं के साथ जाँच
readiness-production-means = नीचे की जाँचें इसी पंजीकरण से और यहाँ लिखे पतों पर की गईं।
readiness-made = बनने का समय
readiness-version = Lockstep का संस्करण
readiness-partner = पार्टनर
readiness-service = सेवा
readiness-line = विवरण का संस्करण
readiness-base = मूल पता
readiness-client = Client id
readiness-redirect = Redirect URI
readiness-scopes = Scope
readiness-none = कोई नहीं
readiness-passed = { $count ->
    [one] { $count } जाँच सफल
   *[other] { $count } जाँचें सफल
}
readiness-failed = { $count ->
    [one] { $count } जाँच विफल
   *[other] { $count } जाँचें विफल
}
readiness-skipped = { $count ->
    [one] { $count } जाँच नहीं हुई
   *[other] { $count } जाँचें नहीं हुईं
}
readiness-checks = जाँचें
readiness-check = जाँच
readiness-result = परिणाम
readiness-result-pass = सफल
readiness-result-fail = विफल
readiness-result-skipped = जाँच नहीं हुई
readiness-expected = अपेक्षित
readiness-received = मिला
readiness-rule = नियम
readiness-untested = जिसकी जाँच नहीं हुई
readiness-untested-none = सूची की हर जाँच हुई।
readiness-untested-real = असली सेवाएँ: अभ्यास से उनकी जाँच नहीं हो सकती।
readiness-untested-load = सेवाओं का भार, गति और उपलब्धता।
readiness-untested-own = पार्टनर का अपना ऐप: ये अनुरोध Lockstep ने भेजे।
readiness-exchanges = अनुरोध और उत्तर
readiness-exchanges-none = कुछ नहीं भेजा गया।
readiness-number = क्रम
readiness-request = अनुरोध
readiness-answer = उत्तर
readiness-time = समय
readiness-no-answer = कोई उत्तर नहीं
readiness-masked = गुप्त और निजी मान छिपाए गए हैं; गुप्त मान की जगह उसकी छाप है।

## चरण
stage-preparation = तैयारी
stage-configuration = पंजीकरण
stage-authorize = अनुमति का अनुरोध
stage-callback = वापसी
stage-token = टोकन
stage-documents = खाता और दस्तावेज़
stage-signatures = हस्ताक्षर
stage-revocation = टोकन लौटाना
stage-signed-forms = Client secret से हस्ताक्षरित अनुरोध
