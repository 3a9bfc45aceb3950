# हर जाँच का नाम, और एक वाक्य में सही integration क्या दिखाता है। id वही हैं जो जाँचों की (journey,
# check.rs); जो मिला वह वैसा ही दिखता है, उसके शब्द यहाँ नहीं हैं।
# शीर्षक के अंत में विराम नहीं, नियम के अंत में विराम।

title-prerequisites = आवश्यकताएँ
rule-prerequisites = onboarding के लिए जो चाहिए वह सब है या चाहिए नहीं, संस्था के अपने कहने के अनुसार।

title-website = वेबसाइट
rule-website = वेबसाइट का नाम पता देता है, उसके प्रमाणपत्र पर यह कंप्यूटर भरोसा करता है, और पृष्ठ उत्तर देता है।

title-logo = Logo की फ़ाइल
rule-logo = logo किसी चित्र की फ़ाइल है; कौन-सा प्रकार और आकार चाहिए, प्रकाशित नहीं।

title-client-id = Client id
rule-client-id = client id portal से ज्यों का त्यों लिया गया है, उसमें ख़ाली जगह नहीं है, और वह domain या पता नहीं है।

title-client-secret = Client secret
rule-client-secret = client id का secret मौजूद है और पार्टनर फ़ाइल के बाहर रखा गया है।

title-redirect-uri = Redirect URI
rule-redirect-uri = redirect URI पूरा पता है, उसमें # वाला भाग या ख़ाली जगह नहीं है, और इस मशीन को छोड़कर https है।

title-scope-names = Scope के नाम
rule-scope-names = हर scope वैसे ही लिखा है जैसे विवरणों में लिखा है।

title-purpose = प्रयोजन (purpose)
rule-purpose = purpose में वही अक्षर हैं जिनकी यह line अनुमति देती है, और जहाँ line माँगती है वहाँ वह मौजूद है।

title-service-name = सेवा का नाम (service_name)
rule-service-name = service_name में वही अक्षर हैं जिनकी यह line अनुमति देती है, और जहाँ line माँगती है वहाँ वह मौजूद है।

title-line-of-service = सेवा के विवरण का संस्करण
rule-line-of-service = चुनी हुई version line इसी सेवा के साथ प्रकाशित है।

title-endpoints = एक ही सेवा के पते
rule-endpoints = सारे पते एक ही सेवा और एक ही line के हैं, और इस मशीन को छोड़कर https हैं।

title-authorize-extras = अनुमति के अनुरोध के और पैरामीटर
rule-authorize-extras = हर अतिरिक्त parameter इस line में है, उसका मान line के नियम में है, और वह एक ही बार भेजा गया है।

title-network = partner file की network settings
rule-network = certificate file पढ़ी जा सकती है, proxy के पते में password नहीं है, और समय-सीमाएँ 1 से 600 सेकंड की हैं।

title-callback-port = Callback का port
rule-callback-port = redirect URI इसी कंप्यूटर पर हो तो उसका port खाली है और Lockstep उस पर सुन सकता है।

title-host-reachable = सेवा के host
rule-host-reachable = registration का हर host भरोसेमंद कनेक्शन पर उत्तर देता है।

title-authorize-parameters = ज़रूरी पैरामीटर
rule-authorize-parameters = sign-in के पते में वे सभी parameter हैं जो line माँगती है।

title-pkce-challenge = PKCE challenge
rule-pkce-challenge = challenge 43 अक्षर का Base64url पाठ है, जो 43 से 128 अक्षर के नए verifier के SHA-256 से बना है।

title-callback-address = पंजीकृत पता, अक्षर-अक्षर
rule-callback-address = browser पंजीकृत redirect URI पर ही लौटा, अक्षर-दर-अक्षर।

title-callback-state = State बिना बदले लौटा
rule-callback-state = state ठीक वही लौटा जो इस प्रयास में भेजा गया था।

title-callback-code = Code मिला
rule-callback-code = उत्तर में code है और कोई error नहीं।

title-callback-parameters = कोई अनजान पैरामीटर नहीं
rule-callback-parameters = उत्तर में केवल code और state हैं, ऐसा कुछ नहीं जो किसी विवरण में न हो।

title-token-granted = टोकन मिला
rule-token-granted = token endpoint 200 और ऐसा JSON देता है जिसमें access token है।

title-token-refreshed = refresh token से नया token
rule-token-refreshed = token का पता refresh पर status 200 और नया access token देता है।

title-token-type = टोकन का प्रकार
rule-token-type = token Bearer प्रकार का है।

title-token-lifetime = टोकन की अवधि
rule-token-lifetime = उत्तर बताता है कि token कितने सेकंड चलेगा।

title-scopes-granted = माँगा गया हर scope मिला
rule-scopes-granted = माँगा गया हर scope मिला है।

title-consent-end = सहमति की समाप्ति
rule-consent-end = नागरिक की सहमति की अवधि अभी बाक़ी है।

title-id-token-claims = id_token के claim
rule-id-token-claims = id_token RS256 है, जाने-पहचाने issuer का है, इसी client के लिए है और उसकी अवधि बाक़ी है।

title-id-token-signature = id_token का हस्ताक्षर
rule-id-token-signature = id_token पर सेवा की कुंजी का हस्ताक्षर है।

title-clock-skew = इस कंप्यूटर की घड़ी
rule-clock-skew = इस मशीन और सेवा की घड़ी में पाँच मिनट से कम का अंतर है।

title-user-details = खाते का विवरण
rule-user-details = Get User Details 200 और खाते का विवरण देता है।

title-issued-list = जारी दस्तावेज़ों की सूची
rule-issued-list = जारी दस्तावेज़ों की सूची 200 के साथ आती है।

title-file-fetched = दस्तावेज़ की फ़ाइल
rule-file-fetched = फ़ाइल 200 और अपने bytes के साथ आती है।

title-file-hmac = फ़ाइल का hmac
rule-file-hmac = hmac header मिले हुए bytes के HMAC-SHA256 का Base64 पाठ है, जिसकी कुंजी client secret है।

title-file-kind = सामग्री अपने media type जैसी है
rule-file-kind = सामग्री वही है जो उसका Content-Type कहता है।

title-xml-fetched = प्रमाणपत्र का XML
rule-xml-fetched = प्रमाणपत्र 200 और XML के साथ आता है।

title-xml-hmac = प्रमाणपत्र के XML का hmac
rule-xml-hmac = hmac header इस XML के bytes और client secret से मेल खाता है।

title-eaadhaar-fetched = e-Aadhaar XML
rule-eaadhaar-fetched = e-Aadhaar कॉल 200 और XML देती है।

title-eaadhaar-hmac = e-Aadhaar XML का hmac
rule-eaadhaar-hmac = hmac header इस e-Aadhaar के bytes और client secret से मेल खाता है।

title-entity-details = संस्था का विवरण
rule-entity-details = संस्था का विवरण 200 के साथ आता है।

title-apaar-details = APAAR का ब्योरा
rule-apaar-details = Get APAAR Details 200 और विद्यार्थी का ब्योरा देता है।

title-uploaded-list = नागरिक की अपनी फ़ाइलों की सूची
rule-uploaded-list = नागरिक की अपनी फ़ाइलों की सूची 200 और एक folder के साथ आती है।

title-file-uploaded = फ़ाइल अपलोड हुई
rule-file-uploaded = फ़ाइल खाते में रखी जाती है और उसका path लौटता है।

title-document-pulled = जारीकर्ता से दस्तावेज़ लाया गया
rule-document-pulled = जारीकर्ता को दस्तावेज़ मिलता है और उसकी URI लौटती है।

title-xml-signature = प्रमाणपत्र के XML का हस्ताक्षर
rule-xml-signature = जाने-पहचाने हस्ताक्षरकर्ता के बाद प्रमाणपत्र नहीं बदला।

title-eaadhaar-signature = e-Aadhaar XML का हस्ताक्षर
rule-eaadhaar-signature = जाने-पहचाने हस्ताक्षरकर्ता के बाद e-Aadhaar नहीं बदला।

title-token-revoked = टोकन लौटाया गया
rule-token-revoked = token लौटाने पर 200 आता है।

title-revoked-token-refused = लौटाया गया टोकन स्वीकार नहीं होता
rule-revoked-token-refused = लौटाया हुआ token 401 के साथ ठुकराया जाता है।

title-issuer-list = जारीकर्ताओं की सूची
rule-issuer-list = जारीकर्ताओं की सूची 200 के साथ आती है।

title-doctype-list = जारीकर्ता के दस्तावेज़ों के प्रकार
rule-doctype-list = जारीकर्ता के दस्तावेज़ types 200 के साथ आते हैं।

title-parameter-list = इस प्रकार के दस्तावेज़ के लिए क्या पूछा जाता है
rule-parameter-list = दस्तावेज़ type के लिए व्यक्ति से क्या पूछा जाता है, वह 200 के साथ आता है।

title-statistics = आँकड़े
rule-statistics = आँकड़े 200 और गिनतियों के साथ आते हैं।

title-uri-pushed = URI से दस्तावेज़ भेजा गया
rule-uri-pushed = URI 200 के साथ खाते में रखी जाती है।

title-account-verified = नंबर से खाते की जाँच
rule-account-verified = Verify Account 200 देता है; line 2.4 में इसे हटा दिया गया है।
