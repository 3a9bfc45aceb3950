### API का कमरा, प्रोग्राम के शब्दों में।

api-group-sign-in = साइन इन
api-group-account = खाता
api-group-documents = दस्तावेज़
api-group-pull = जारीकर्ता से दस्तावेज़ मँगाना
api-group-service = सेवा
api-group-issuer = अगर आप जारीकर्ता हैं
api-group-gone = हटाई गई कॉल

## पन्ने: शीर्षक, उद्देश्य, उत्तर।
api-authorize-title = Authorize
api-authorize-purpose = नागरिक के ब्राउज़र में DigiLocker का साइन-इन और सहमति का पन्ना खोलती है; code रीडायरेक्ट से लौटता है।
api-authorize-answer = नागरिक के लिए पन्ना। इसके बाद ब्राउज़र code और state, या error और error_description के साथ आपके redirect URI पर भेजा जाता है।
api-token-title = code से टोकन
api-token-purpose = एक ही बार चलने वाले code को access token में बदलती है और खाते की बुनियादी जानकारी बताती है।
api-token-answer = JSON। केवल access_token पर भरोसा करें; refresh token हमेशा नहीं आता।
api-token-v2-title = code से टोकन, OpenID Connect
api-token-v2-purpose = वही, जब scope में openid माँगा गया हो; किसने साइन इन किया, यह id_token में है।
api-token-v2-answer = id_token वाला JSON, बिना refresh token और बिना प्रोफ़ाइल के।
api-id-token-title = id_token के दावे
api-id-token-purpose = इस प्रयास के id_token को खोलता है और आपकी दी हुई कुंजी से उसका हस्ताक्षर जाँचता है।
api-id-token-answer = RS256 से हस्ताक्षरित JWT। सेवा अपनी कुंजी प्रकाशित नहीं करती, इसलिए DigiLocker से कुंजी लिए बिना हस्ताक्षर जाँचा नहीं जा सकता।
api-refresh-title = टोकन नया करना
api-refresh-purpose = नागरिक के बिना refresh token के बदले नया access token लेती है।
api-refresh-answer = code के बदले जैसा JSON, नए refresh token के साथ और new_account के बिना।
api-revoke-title = टोकन रद्द करना
api-revoke-purpose = access token और उसी सहमति के दूसरे टोकन बेकार कर देती है।
api-revoke-answer = बिना सामग्री के स्थिति 200, अनजान टोकन पर भी।
api-logout-title = लॉग आउट
api-logout-purpose = ब्राउज़र में नागरिक का सत्र समाप्त करती है, ताकि अगला साइन-इन नए सिरे से हो।
api-logout-answer = error=user_loggedout के साथ रीडायरेक्ट। यह अपेक्षित अंत है, विफलता नहीं।
api-user-title = उपयोगकर्ता का विवरण
api-user-purpose = बताती है कि टोकन किसके खाते का है और e-Aadhaar मिल सकता है या नहीं।
api-user-answer = JSON। एक टोकन के लिए यह बदलता नहीं, इसलिए एक कॉल काफ़ी है।
api-apaar-title = APAAR विवरण
api-apaar-purpose = विद्यार्थी का APAAR नंबर और शैक्षणिक रिकॉर्ड पढ़ती है।
api-apaar-answer = JSON, हर विश्वविद्यालय के लिए एक प्रविष्टि। कौन-सा scope इसे खोलता है, यह लिखा नहीं मिला।
api-entity-title = संगठन का विवरण
api-entity-purpose = बताती है कि EntityLocker का टोकन किस संगठन का है। सार्वजनिक क्लाइंट देखकर बनाई गई।
api-entity-answer = JSON, जैसा सार्वजनिक क्लाइंट पढ़ते हैं। इसका कोई विवरण पढ़ने को नहीं मिला।
api-verify-account-title = खाते की जाँच
api-verify-account-purpose = पूछती है कि किसी मोबाइल या आधार नंबर का DigiLocker खाता है या नहीं।
api-verify-account-answer = JSON। registered में true या false पाठ के रूप में आता है।
api-issued-title = जारी दस्तावेज़
api-issued-purpose = जारीकर्ताओं ने नागरिक के खाते में जो दस्तावेज़ रखे हैं, उनकी सूची देती है; दोबारा बुलाने से सूची ताज़ा होती है।
api-issued-answer = JSON। mime सूची लिखा गया है, पर एक पाठ के रूप में भी आता है; उसमें application/xml हो तो प्रमाणपत्र का XML मिल सकता है।
api-file-title = दस्तावेज़ की फ़ाइल
api-file-purpose = URI से एक दस्तावेज़, PDF या चित्र, लाती है; PAN, लाइसेंस, पंजीकरण प्रमाणपत्र या अंकपत्र ऐसे ही पढ़े जाते हैं।
api-file-answer = दस्तावेज़ के बाइट। hmac हेडर ठीक इन्हीं बाइट पर बनता है।
api-xml-title = प्रमाणपत्र का XML
api-xml-purpose = एक जारी दस्तावेज़ का डेटा हस्ताक्षरित XML के रूप में लाती है।
api-xml-answer = जारीकर्ता के हस्ताक्षर वाला XML। hmac हेडर ठीक इन्हीं बाइट पर बनता है, इसलिए सँवारने से पहले जाँचें।
api-eaadhaar-title = e-Aadhaar XML में
api-eaadhaar-purpose = नागरिक का फ़ोटो सहित e-Aadhaar हस्ताक्षरित XML में लाती है; इसके लिए केवल access token चाहिए।
api-eaadhaar-answer = XML। आधार नंबर के केवल आख़िरी चार अंक दिखते हैं, और इसका PDF नहीं मिलता।
api-uploaded-title = अपलोड किए दस्तावेज़
api-uploaded-purpose = नागरिक की DigiLocker में रखी अपनी फ़ाइलों की सूची, फ़ोल्डर के अनुसार, देती है।
api-uploaded-answer = JSON। संख्याएँ पाठ के रूप में आती हैं; फ़ोल्डर की id होती है, फ़ाइल का URI।
api-upload-title = फ़ाइल अपलोड करना
api-upload-purpose = अधिकतम 10 MB का PDF या चित्र नागरिक के खाते में रखती है।
api-upload-answer = JSON, रखे गए पथ और आकार के साथ।
api-pull-issuers-title = जारीकर्ता
api-pull-issuers-purpose = उन जारीकर्ताओं की सूची जिनसे दस्तावेज़ मँगाए जा सकते हैं। सूची लंबी है और कम बदलती है, इसलिए हफ़्तों सँभालकर रखें।
api-pull-issuers-answer = JSON। orgid पाठ है और आगे के शून्य रहते हैं।
api-pull-doctype-title = जारीकर्ता के दस्तावेज़ प्रकार
api-pull-doctype-purpose = बताती है कि किसी जारीकर्ता से क्या-क्या माँगा जा सकता है।
api-pull-doctype-answer = JSON, हर दस्तावेज़ प्रकार के लिए एक प्रविष्टि।
api-pull-parameters-title = खोज के मान
api-pull-parameters-purpose = बताती है कि दस्तावेज़ मिलने के लिए नागरिक से क्या पूछना है।
api-pull-parameters-answer = JSON। paramname मँगाते समय फ़ील्ड का नाम है; valuelist में मान्य मान या null।
api-pull-document-title = दस्तावेज़ मँगाना
api-pull-document-purpose = नागरिक की सहमति से जारीकर्ता से दस्तावेज़ माँगती है और उसे जारी दस्तावेज़ों में रखती है।
api-pull-document-answer = JSON, दस्तावेज़ के URI के साथ; इसके बाद वह जारी सूची में होता है।
api-push-uri-title = Push URI
api-push-uri-purpose = आपके अपने संगठन का एक दस्तावेज़ नागरिक के खाते में जोड़ती, बदलती या हटाती है।
api-push-uri-answer = स्थिति 200; सामग्री लिखी नहीं मिली।
api-statistics-title = आँकड़े
api-statistics-purpose = DigiLocker के उपयोगकर्ता, दस्तावेज़, जारीकर्ता और अनुरोधकर्ता गिनती है।
api-statistics-answer = JSON। संख्याएँ पाठ के रूप में आती हैं और महीनों-वर्षों में जुड़ती जाती हैं।
api-issuer-pull-uri-title = आपके endpoint पर Pull URI
api-issuer-pull-uri-purpose = वह कॉल बनाता है जिससे DigiLocker जारीकर्ता से नागरिक का दस्तावेज़ खोजने को कहता है, वैसे ही हस्ताक्षर के साथ।
api-issuer-pull-uri-answer = XML। Status 1 मिला, 0 नहीं मिला, 9 जाँच में।
api-issuer-pull-doc-title = आपके endpoint पर Pull Doc
api-issuer-pull-doc-purpose = वह कॉल बनाता है जिससे DigiLocker जारीकर्ता से URI के अनुसार दस्तावेज़ लेता है।
api-issuer-pull-doc-answer = XML। Status 1 या 0; DataContent ज़रूरी है, DocContent केवल दोनों रूप माँगने पर।
api-issuer-paste-title = अनुरोध, हैश और उत्तर परखना
api-issuer-paste-purpose = आपके endpoint की दर्ज कॉल को, कुछ भेजे बिना, जारीकर्ता के विवरण से मिलाता है।
api-issuer-paste-answer = अपेक्षित, प्राप्त और नियम, एक-एक करके।
api-gone-device-code-title = Device code
api-gone-device-code-purpose = device code माँगती और OTP भिजवाती थी। पुराना एकीकरण पहचानने के लिए यहाँ है।
api-gone-device-code-answer = Authorize काम में लें: नागरिक ब्राउज़र में साइन इन करता है।
api-gone-device-token-title = Device code से टोकन
api-gone-device-token-purpose = device code और OTP के बदले टोकन देती थी।
api-gone-device-token-answer = Authorize काम में लें, फिर code बदलें।
api-gone-sign-up-title = आधार विवरण से खाता खोलना
api-gone-sign-up-purpose = आधार नंबर, नाम, जन्मतिथि और लिंग से खाता खोलती थी।
api-gone-sign-up-answer = Authorize को dl_flow=signup के साथ काम में लें: नागरिक ख़ुद खाता खोलता है।
api-gone-sign-up-verify-title = उस खाते का OTP
api-gone-sign-up-verify-purpose = विवरण से खोले खाते के OTP की पुष्टि करती थी।
api-gone-sign-up-verify-answer = Authorize को dl_flow=signup के साथ काम में लें: नागरिक ख़ुद खाता खोलता है।
api-gone-issued-1-title = जारी दस्तावेज़, संस्करण 1
api-gone-issued-1-purpose = जारी दस्तावेज़ों की पुरानी सूची, दस्तावेज़ प्रकार और जारीकर्ता id के बिना।
api-gone-issued-1-answer = संस्करण 2 की सूची काम में लें।
api-gone-eaadhaar-1-title = e-Aadhaar, संस्करण 1
api-gone-eaadhaar-1-purpose = e-Aadhaar की पहली कॉल; पुराने मान दिखा सकती है या विफल हो सकती है।
api-gone-eaadhaar-1-answer = कॉल का संस्करण 3 काम में लें।
api-gone-eaadhaar-2-title = e-Aadhaar, संस्करण 2
api-gone-eaadhaar-2-purpose = e-Aadhaar की दूसरी कॉल, जिसका नाम पुरानी OpenAPI फ़ाइलों में अब भी है।
api-gone-eaadhaar-2-answer = कॉल का संस्करण 3 काम में लें।

## पन्ने की स्थिति।
api-reason-absent = लाइन { $line } में यह कॉल नहीं है।
api-reason-unknown = इस सेवा में यह कॉल है या नहीं, यह सार्वजनिक रूप से ज्ञात नहीं।
api-reason-withdrawn = हटाई गई: { $when }।
api-reason-gone = हटाई गई: { $when }।

## बुलाने वाला अपनी पहचान कैसे देता है।
api-auth-basic = client ID और client secret के साथ HTTP Basic
api-auth-bearer = access token, Bearer के रूप में
api-auth-browser = नागरिक के ब्राउज़र में पन्ना; आपका सर्वर कुछ नहीं भेजता
api-auth-client = client ID और client secret, फ़ॉर्म में या HTTP Basic से
api-auth-signed = फ़ॉर्म में clientid, ts और hmac; नागरिक की ज़रूरत नहीं
api-auth-issuer = x-digilocker-hmac हेडर, जारीकर्ता के रूप में आपकी चुनी API key से

## मान कहाँ से आता है।
api-from-response_type = हमेशा यही
api-from-client_id = पार्टनर कंसोल का MeriPehchaan Auth
api-from-client_secret = पार्टनर कंसोल का MeriPehchaan Auth; तिजोरी में रखें, ब्राउज़र में कभी नहीं
api-from-redirect_uri = कंसोल में दर्ज; हर जगह वही अक्षर
api-from-state = हर प्रयास के लिए नया और यादृच्छिक; ब्राउज़र लौटने पर मिलाया जाता है
api-from-code_challenge = नए verifier का SHA-256, Base64url में, बिना padding
api-from-code_challenge_method = हमेशा यही
api-from-scope = जो आप माँगते हैं; हर एक कंसोल में चुना होना चाहिए
api-from-purpose = आप क्यों माँग रहे हैं, नागरिक के पढ़ने के लिए
api-from-service_name = वह सेवा जिसके लिए नागरिक आया
api-from-acr = पहचान जो नागरिक को सत्यापित करनी है: pan, aadhaar या driving_licence
api-from-amr = साइन इन के वे तरीक़े जिनकी आप अनुमति देते हैं
api-from-dl_flow = signup, उनके लिए जिनका खाता नहीं है
api-from-verified_mobile = आपका सत्यापित किया मोबाइल नंबर, केवल dl_flow=signup के साथ
api-from-req_doctype = सहमति पन्ने पर दिखने वाले दस्तावेज़ प्रकार, अल्पविराम से
api-from-consent_valid_till = सहमति का प्रस्तावित अंत, UNIX सेकंड में
api-from-pla = Y से सुरक्षा PIN नहीं पूछा जाता
api-from-plsignup = Y से खाता खोलते समय सुरक्षा PIN नहीं पूछा जाता
api-from-ulsignup = Y से खाता खोलते समय उपयोगकर्ता नाम नहीं चुना जाता
api-from-prompt = login या login_mobile
api-from-login_hint = नागरिक का मोबाइल नंबर, केवल prompt=login_mobile के साथ
api-from-code = रीडायरेक्ट से; एक बार, कुछ मिनटों में
api-from-grant_type = हमेशा यही
api-from-code_verifier = इस प्रयास के challenge का verifier, 43 से 128 अक्षर
api-from-refresh_token = टोकन के पिछले उत्तर से
api-from-basic = Basic, और client ID, : और client secret का Base64
api-from-bearer = Bearer, और नागरिक के साइन-इन का access token
api-from-token = जो टोकन समाप्त होना है
api-from-token_type_hint = access_token या refresh_token
api-from-folder = सूची के फ़ोल्डर की id; इसके बिना सबसे ऊपर का
api-from-uri = जारी या अपलोड सूची से, पथ के एक हिस्से के रूप में, percent-encoded
api-from-content-type = फ़ाइल क्या है: image/jpg, image/jpeg, image/png या application/pdf
api-from-path = नागरिक के खाते में फ़ोल्डर और फ़ाइल का नाम
api-from-hmac-body = बाइट पर HMAC-SHA256 का Base64, कुंजी client secret
api-from-hmac-form = client secret और क्रम से फ़ील्ड पर SHA-256, hexadecimal में
api-from-file = बाइट जैसे हैं वैसे, न multipart न JSON
api-from-ts = सही घड़ी के UNIX सेकंड, अधिकतम 30 मिनट पुराने
api-from-orgid = जारीकर्ताओं की सूची से; आगे के शून्य रखें
api-from-doctype = जारीकर्ता के दस्तावेज़ प्रकारों से
api-from-consent = सहमति कथन पर नागरिक का उत्तर, Y या N
api-from-paramname = हर खोज मान के लिए एक फ़ील्ड, नाम उसका paramname
api-from-digilockerid = उपयोगकर्ता के विवरण या टोकन के उत्तर से
api-from-push-uri = आपकी जारीकर्ता id, दस्तावेज़ प्रकार और दस्तावेज़ की id, हाइफ़न से जुड़े
api-from-push-doctype = वही प्रकार जो URI में है
api-from-description = दस्तावेज़ प्रकार का नाम
api-from-docid = वही id जो URI में है
api-from-issuedate = DDMMYYYY रूप में
api-from-validfrom = DDMMYYYY रूप में
api-from-validto = DDMMYYYY रूप में
api-from-action = A जोड़ना, U बदलना, D हटाना
api-from-doccontent = PDF, Base64 में
api-from-datacontent = XML, Base64 में
api-from-uid = आधार नंबर, यदि मोबाइल नंबर नहीं
api-from-mobile = मोबाइल नंबर, यदि आधार नंबर नहीं
api-from-issuer-type = हमेशा यही
api-from-issuer-hmac = ठीक उसी सामग्री पर HMAC-SHA256 का Base64, कुंजी आपकी API key
api-from-issuer-xml = PullURIRequest या PullDocRequest

## पन्ना क्यों नहीं आज़माया जा सकता।
api-blocked-gone = यह कॉल समझाई गई है, दी नहीं जाती: इस पर कुछ नया न बनाएँ।
api-blocked-line = आपकी लाइन में भेजने को कुछ नहीं है।
api-blocked-sign-in = यह कॉल ब्राउज़र करता है जब कोई साइन इन करता है। “साइन इन करें” चरण इसे हिस्सों में दिखाता है।
api-blocked-get-token = code एक ही बार बदला जा सकता है। “टोकन लें” चरण यह करता है और उत्तर दिखाता है।
api-blocked-client = पहले क्लाइंट दर्ज होना चाहिए।
api-blocked-secret = इस कॉल के लिए client secret चाहिए।
api-blocked-token = इस कॉल के लिए टोकन चाहिए: पहले साइन इन करें।
api-blocked-no-refresh-token = सेवा ने refresh token नहीं दिया। openid से चलने वाला टोकन संस्करण 2 इसे नहीं देता।
api-blocked-no-id-token = id_token नहीं है। वह scope में openid माँगने पर आता है।

## आज़माने से क्या बदलता है।
api-refresh-changes = उत्तर जो भी हो, refresh token ख़र्च हो जाता है। नया टोकन उसकी जगह लेता है।
api-revoke-changes = इसके बाद टोकन बेकार है; आगे बढ़ने के लिए दोबारा साइन इन करना होगा। लाए हुए दस्तावेज़ यहाँ रहते हैं।
api-logout-changes = ब्राउज़र में नागरिक का सत्र समाप्त होता है। टोकन पर असर नहीं पड़ता।
api-upload-changes = फ़ाइल नीचे दिए पथ पर नागरिक के खाते में रखी जाती है और वहीं रहती है।
api-pull-document-changes = नागरिक के डेटा से जारीकर्ता से पूछा जाता है, और दस्तावेज़ नागरिक के खाते में रखा जाता है।
api-push-uri-changes = किसी नागरिक के खाते में दस्तावेज़ जुड़ता, बदलता या हटता है।
api-issuer-pull-uri-changes = अनुरोध आपके लिखे पते पर जाता है, काल्पनिक नागरिक के डेटा के साथ।
api-issuer-pull-doc-changes = अनुरोध आपके लिखे पते पर जाता है, काल्पनिक नागरिक के डेटा के साथ।

## फ़ॉर्म।
api-do-send = अनुरोध भेजें
api-do-issuers = जारीकर्ताओं की सूची लें
api-do-browser = ब्राउज़र में खोलें
api-do-address = केवल पता दिखाएँ
api-do-read = दावे पढ़ें
api-do-build = अनुरोध बनाएँ
api-do-call = endpoint पर भेजें
api-do-judge = परखें
api-field-empty = { $label }: उत्तर चाहिए
api-field-example = उदाहरण { $example }
api-field-uri = दस्तावेज़
api-field-uri-hint = जारी और अपलोड सूचियों से, उन्हें लाने के बाद
api-field-uri-none = दस्तावेज़ चुनें या उसका URI लिखें
api-field-other-uri = कोई दूसरा URI
api-field-other-uri-hint = जैसा है वैसा लिखें; सेवा बताएगी कि वह जाना हुआ है या नहीं
api-field-id = फ़ोल्डर
api-field-id-hint = कुछ न चुनें तो सबसे ऊपर का फ़ोल्डर
api-field-file = फ़ाइल
api-field-file-hint = अधिकतम 10 MB का JPG, PNG या PDF
api-field-file-none = फ़ाइल चुनें
api-field-path = खाते में पथ
api-field-path-hint = फ़ाइल के नाम के साथ
api-field-content-type = Content-Type
api-field-orgid = जारीकर्ता
api-field-orgid-hint = जारीकर्ताओं की सूची का orgid, छह अंक
api-field-doctype = दस्तावेज़ प्रकार
api-field-consent = सहमति
api-field-consent-none = नागरिक ने उत्तर नहीं दिया
api-field-kind = कौन-सा नंबर
api-field-number = नंबर
api-field-number-hint = केवल इस कॉल में काम आता है, ढका रहता है और रखा नहीं जाता
api-field-number-mobile = यह भारतीय मोबाइल नंबर नहीं: दस अंक, पहला 6 से 9
api-field-number-uid = यह आधार नंबर नहीं: जाँच अंक के साथ बारह अंक
api-field-digilockerid = खाता (digilockerid)
api-field-digilockerid-hint = ख़ाली हो तो इसी टोकन का खाता
api-field-digilockerid-none = इस टोकन का खाता पता नहीं; उसका digilockerid लिखें
api-field-push-uri = URI
api-field-push-uri-hint = उदाहरण in.gov.simdept-INCER-A1B2C3D4E5
api-field-push-doctype = दस्तावेज़ प्रकार
api-field-description = विवरण
api-field-docid = दस्तावेज़ की id
api-field-issuedate = जारी होने की तारीख़
api-field-issuedate-hint = DDMMYYYY रूप में
api-field-validfrom = मान्यता का आरंभ
api-field-validfrom-hint = DDMMYYYY रूप में
api-field-validto = मान्यता का अंत
api-field-validto-hint = DDMMYYYY रूप में
api-field-action-letter = क्या करना है
api-field-doccontent = PDF, Base64 में
api-field-datacontent = XML, Base64 में
api-field-date-form = तारीख़ आठ अंकों में, DDMMYYYY
api-field-base64-form = यह Base64 नहीं है
api-field-key = सार्वजनिक कुंजी
api-field-key-hint = PEM या JWKS, अगर DigiLocker ने दी हो
api-field-issuer-doctype = दस्तावेज़ प्रकार
api-field-issuer-doctype-hint = उदाहरण INCER
api-field-issuer-uri = दस्तावेज़ का URI
api-field-issuer-uri-hint = जो आपके Pull URI endpoint ने दिया
api-field-values = खोज के मान
api-field-values-hint = हर पंक्ति में एक, Key=value, आपकी दर्ज कुंजियों के साथ
api-field-values-form = हर मान Key=value के रूप में लिखें
api-field-citizen = काल्पनिक नागरिक
api-field-citizen-none = नागरिक चुनें
api-field-issuer-orgid = orgId
api-field-format = क्या माँगा जाए
api-field-issuer-key = API key
api-field-issuer-key-hint = जारीकर्ता पोर्टल में आपकी रखी कुंजी; यहीं काम आती है और रखी नहीं जाती
api-field-endpoint = आपका endpoint
api-field-endpoint-hint = केवल भेजने के लिए; http या https
api-field-endpoint-form = https वाला पता, या इसी कंप्यूटर का http पता; उसमें नाम या पासवर्ड न हो
api-field-request = अनुरोध (XML)
api-field-request-hint = ठीक जैसा आया, नहीं तो हैश अलग होगा
api-field-hmac = x-digilocker-hmac
api-field-response = उत्तर (XML)
api-option-kind-mobile = मोबाइल नंबर
api-option-kind-uid = आधार नंबर
api-option-consent-Y = नागरिक सहमत है
api-option-consent-N = नागरिक सहमत नहीं है
api-option-action-A = A: जोड़ना
api-option-action-U = U: बदलना
api-option-action-D = D: हटाना
api-option-format-xml = XML
api-option-format-both = XML और PDF
api-consent-statement = क्या नागरिक सहमत है कि { $certificate } लाने के लिए आधार नंबर, जन्मतिथि और नाम { $issuer } के साथ साझा किए जाएँ?
api-consent-whose = उत्तर केवल नागरिक दे सकता है। जो कथन दिखाना ज़रूरी है, उसके ठीक शब्द यहाँ हैं: { $wording }।
api-file-chosen = { $name }, { $size } बाइट
api-file-fits = प्रकार और आकार मान्य हैं।
api-upload-empty = फ़ाइल ख़ाली है।
api-upload-character = नाम के स्थान { $position } पर “{ $character }” की अनुमति नहीं है।
api-upload-type = ये बाइट JPG, PNG या PDF के नहीं हैं।
api-upload-name = पथ में फ़ाइल का नाम नहीं है।
api-upload-path = पथ में ऐसा अक्षर है जो हेडर में नहीं जा सकता।
api-upload-large = फ़ाइल 10 MB से बड़ी है।
api-upload-perhaps-large = फ़ाइल 10 000 000 बाइट और 10 MB के बीच है; सीमा कौन-सी है, यह लिखा नहीं मिला।
api-document-other = URI से दस्तावेज़
api-folder = फ़ोल्डर
api-expires-at = समाप्ति
api-address = पता

## आज़माने से क्या दिखा।
api-tried = सेवा ने उत्तर दिया।
api-tried-failed = सेवा ने यह नहीं किया।
api-tried-document = दस्तावेज़ आ गया। वह “दस्तावेज़ लाएँ” चरण में रखा है, जहाँ उसे देखा और सत्यापित किया जा सकता है।
api-tried-issued = { $count ->
    [one] एक दस्तावेज़।
   *[other] { $count } दस्तावेज़।
  }
api-tried-uploaded = { $count ->
    [one] एक फ़ाइल या फ़ोल्डर।
   *[other] { $count } फ़ाइलें और फ़ोल्डर।
  }
api-tried-upload = फ़ाइल खाते में है।
api-tried-issuers = { $count } जारीकर्ता; पहले { $shown } दिखाए गए हैं, अगले पन्ने पर सब चुने जा सकते हैं।
api-tried-doctypes = { $count ->
    [one] एक दस्तावेज़ प्रकार।
   *[other] { $count } दस्तावेज़ प्रकार।
  }
api-tried-parameters = { $count ->
    [one] एक मान।
   *[other] { $count } मान।
  }
api-tried-pulled = दस्तावेज़ खाते में है।
api-tried-pushed = सेवा ने स्वीकार किया।
api-tried-registered = इस नंबर का खाता है।
api-tried-unregistered = इस नंबर का खाता नहीं है।
api-tried-refreshed = नया टोकन आया और पुराने की जगह ले ली।
api-tried-revoked = टोकन रद्द हो गया। दूसरा अनुरोध दिखाता है कि सेवा अब उसे मना करती है या नहीं।
api-tried-logged-out = ब्राउज़र को लॉग-आउट पन्ने पर भेजा गया।
api-tried-address = इसे उसी ब्राउज़र में खोलें जिसमें नागरिक ने साइन इन किया था।
api-tried-id-token-no-key = हस्ताक्षर जाँचा नहीं जा सकता: कुंजी प्रकाशित नहीं है। दावे जैसे हैं वैसे दिखाए गए हैं।
api-tried-id-token-verified = हस्ताक्षर आपकी दी हुई कुंजी का है।
api-tried-id-token-wrong = हस्ताक्षर आपकी दी हुई कुंजी का नहीं है।
api-tried-built = DigiLocker यही भेजेगा। कुछ भेजा नहीं गया।
api-tried-no-endpoint = endpoint ने उत्तर नहीं दिया: { $reason }।
api-tried-issuer-right = कोई नियम नहीं टूटा।
api-tried-issuer-wrong = { $count ->
    [one] एक नियम टूटा है।
   *[other] { $count } नियम टूटे हैं।
  }
api-hmac-match = बाइट से मेल खाता है
api-hmac-differs = बाइट से मेल नहीं खाता
api-hmac-absent = नहीं है
api-next-file = इसे लाएँ
api-next-folder = इसे खोलें
api-next-issued = दस्तावेज़ों की सूची
api-next-doctypes = इसके दस्तावेज़ प्रकार
api-next-parameters = इसके मान
api-working-form = client secret और इसी क्रम में इन फ़ील्ड पर SHA-256, बीच में कुछ नहीं, hexadecimal में
api-working-file = फ़ाइल के बाइट पर HMAC-SHA256, कुंजी client secret, Base64 में
api-working-bytes = { $size } बाइट
api-key-unreadable = यह न PEM सार्वजनिक कुंजी या प्रमाणपत्र है, न JWK या JWK set
api-key-not-rsa = यह हस्ताक्षर की RSA कुंजी नहीं है; id_token RS256 से हस्ताक्षरित होते हैं
api-key-private = यह निजी कुंजी है। केवल सार्वजनिक कुंजी चाहिए; निजी किसी को न दें
api-text-request = अनुरोध
api-text-response = उत्तर
