### गड़बड़ियों के आसपास के शब्द: प्रमाण, paste पर टिप्पणी, पक्ष। लिखने के नियम faults.ftl के ऊपर हैं।

party-you = आपकी ओर से
party-lockstep = Lockstep की ओर से
party-citizen = नागरिक की ओर से
party-digilocker = DigiLocker की ओर से
party-network = network की ओर से

evidence-code = उत्तर में code {$value} है
evidence-phrase = पाठ में “{$value}” है
evidence-words = पाठ में {$value} की बात है
evidence-status = HTTP status {$value} है
evidence-transport = कनेक्शन नहीं बना: {$value}
evidence-parameter = {$place} का मान {$value} है
evidence-missing = {$value} नहीं है
evidence-path = पता {$value} है
evidence-difference = {$place}: {$value}

note-binary = paste में ऐसे byte हैं जो पाठ नहीं हैं; उन्हें छोड़ दिया गया।
note-cut = paste बहुत लंबा है। उसका आरंभ और अंत पढ़ा गया।
note-masked = { $count ->
    [one] पढ़ने से पहले एक गोपनीय मान ढका गया।
   *[other] पढ़ने से पहले {$count} गोपनीय मान ढके गए।
}
note-marks = अदृश्य दिशा चिह्न या शून्य-चौड़ाई अक्षर छोड़ दिए गए। redirect URI में वे भी अंतर हैं।
note-nothing = यह पहचाना नहीं गया। निकटतम उत्तर नीचे हैं, और इसे मेल से partner desk को भेजा जा सकता है।
note-empty = अभी पढ़ने को कुछ नहीं है।

mail-missing = इसके बिना सहायता टीम कुछ नहीं कर सकती।
mail-not-an-address = पूरा पता लिखें, आगे https:// के साथ और बीच में blank के बिना।
mail-not-a-doctype = दस्तावेज़ type में पाँच बड़े अक्षर या अंक होते हैं, जैसे RVCER।
mail-not-a-client-id = देखे गए client id में दस बड़े अक्षर या अंक होते हैं। domain या e-mail पता client id नहीं होता।
mail-same = नया मान पुराने जैसा ही है।
mail-secret = यह गोपनीय मान या निजी संख्या जैसा दिखता है। मेल में यह नहीं जाना चाहिए; हटा दें।
mail-not-a-gstin = यह GSTIN नहीं है: पंद्रह अक्षर, राज्य के दो अंक, PAN, entity संख्या, Z और एक check digit।
mail-gstin-check-digit = check digit मेल नहीं खाता: एक अक्षर ग़लत है या दो आपस में बदल गए हैं। लिखने से पहले प्रमाणपत्र से मिलाएँ।
mail-not-a-file = जो फ़ाइल जोड़ेंगे उसका नाम अंत के साथ लिखें, जैसे screenshot.png।
mail-callback-stray-character = पते में blank, पंक्ति-अंत या अदृश्य अक्षर है। उसे फिर से लिखें।
mail-callback-ascii = पते में ASCII से बाहर का अक्षर है। उसे percent-encoded लिखें, host को Punycode में।
mail-callback-wildcard = wildcard नहीं चलते। हर callback का एक ठीक पता लिखें।
mail-callback-scheme = वेबसाइट का callback https से शुरू होता है।
mail-callback-fragment = # के बाद का हिस्सा आपके server तक नहीं पहुँचता। उसे हटा दें।
mail-callback-user = पते में user name या password नहीं आता।

misplaced-curl = यह curl command है। यहाँ केवल मान आता है; पूरी command Diagnose में पढ़ी जा सकती है।
misplaced-encoded = यह पता पहले से percent-encoded है। इसे सादा लिखें, आगे https:// के साथ; encoding भेजते समय एक बार होती है।
misplaced-json = यह JSON है। यहाँ केवल मान आता है, कोष्ठक और उद्धरण चिह्नों के बिना।
misplaced-link = यह link है, शायद parameter के विवरण का। यहाँ उसका मान आता है।
misplaced-quoted = उद्धरण चिह्न मान का हिस्सा नहीं हैं। उन्हें हटा दें।
misplaced-page = यह वेबसाइट का पेज है। यहाँ केवल मान आता है।
misplaced-pair = यहाँ parameter का नाम भी आ गया है। केवल मान रहने दें।
misplaced-secret = यह गोपनीय मान या निजी संख्या जैसा दिखता है। वह इस field में नहीं आता; हटा दें।
