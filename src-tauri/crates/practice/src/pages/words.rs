//! The words of the pages, one table a language.

use axum::http::{HeaderMap, header};

/// A language that the pages speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Hindi,
}

impl Language {
    /// `?lang=` first, then the first language of `Accept-Language` that is spoken here.
    pub(crate) fn choose(asked: Option<&str>, headers: &HeaderMap) -> Self {
        let accept = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        let wishes = asked
            .into_iter()
            .chain(accept.unwrap_or_default().split(','));
        wishes
            .filter_map(
                |wish| match wish.trim().get(..2)?.to_ascii_lowercase().as_str() {
                    "hi" => Some(Self::Hindi),
                    "en" => Some(Self::English),
                    _ => None,
                },
            )
            .next()
            .unwrap_or(Self::English)
    }

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Hindi => "hi",
        }
    }

    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Hindi => &HINDI,
        }
    }
}

/// Everything that the pages say.
pub(crate) struct Words {
    pub(crate) practice: &'static str,
    pub(crate) not_real: &'static str,
    pub(crate) sign_in_title: &'static str,
    pub(crate) sign_in_lead: &'static str,
    pub(crate) for_service: &'static str,
    pub(crate) consent_title: &'static str,
    pub(crate) signed_in_as: &'static str,
    pub(crate) other_person: &'static str,
    pub(crate) asks: &'static str,
    pub(crate) no_service_name: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) valid_until: &'static str,
    pub(crate) profile: &'static str,
    pub(crate) profile_hint: &'static str,
    pub(crate) documents: &'static str,
    pub(crate) no_documents: &'static str,
    pub(crate) tick_hint: &'static str,
    pub(crate) allow: &'static str,
    pub(crate) deny: &'static str,
    pub(crate) error_title: &'static str,
    pub(crate) error_lead: &'static str,
    pub(crate) error_hint: &'static str,
    pub(crate) visit_over: &'static str,
    pub(crate) stranded_title: &'static str,
    pub(crate) stranded_lead: &'static str,
    pub(crate) other_language: &'static str,
    pub(crate) other_language_code: &'static str,
}

static ENGLISH: Words = Words {
    practice: "PRACTICE",
    not_real: "This is the practice locker on your own machine. It is not DigiLocker, and nobody here is real.",
    sign_in_title: "Who is signing in?",
    sign_in_lead: "Choose a practice citizen. Each one is a case that you may want to try.",
    for_service: "For",
    consent_title: "What may be shared?",
    signed_in_as: "Signed in as",
    other_person: "Someone else",
    asks: "asks for",
    no_service_name: "The application",
    purpose: "Purpose",
    valid_until: "Consent valid until",
    profile: "Profile",
    profile_hint: "Name, date of birth, gender, account id",
    documents: "Documents",
    no_documents: "There is no document to share.",
    tick_hint: "Nothing is ticked for you. What you do not tick is not shared.",
    allow: "Allow",
    deny: "Deny",
    error_title: "The request cannot be answered",
    error_lead: "The application sent something that is not accepted:",
    error_hint: "The practice locker's log says which rule was broken, what was expected and what came.",
    visit_over: "This sign-in is over or belongs to another browser. Start again from the application.",
    stranded_title: "You are signed in",
    stranded_lead: "Nothing leads on from here: a fault is switched on that leaves the citizen on this page.",
    other_language: "हिन्दी",
    other_language_code: "hi",
};

static HINDI: Words = Words {
    practice: "अभ्यास",
    not_real: "यह आपके अपने कंप्यूटर पर चल रहा अभ्यास लॉकर है। यह डिजिलॉकर नहीं है, और यहाँ कोई भी व्यक्ति असली नहीं है।",
    sign_in_title: "कौन साइन इन कर रहा है?",
    sign_in_lead: "एक अभ्यास नागरिक चुनें। हर नागरिक एक अलग स्थिति है जिसे आप आज़मा सकते हैं।",
    for_service: "सेवा:",
    consent_title: "क्या साझा किया जाए?",
    signed_in_as: "साइन इन किया है:",
    other_person: "कोई और",
    asks: "यह माँग रहा है",
    no_service_name: "एप्लिकेशन",
    purpose: "उद्देश्य",
    valid_until: "सहमति की अवधि",
    profile: "प्रोफ़ाइल",
    profile_hint: "नाम, जन्मतिथि, लिंग, खाता आईडी",
    documents: "दस्तावेज़",
    no_documents: "साझा करने के लिए कोई दस्तावेज़ नहीं है।",
    tick_hint: "आपके लिए कुछ भी पहले से नहीं चुना गया है। जो आप नहीं चुनेंगे, वह साझा नहीं होगा।",
    allow: "अनुमति दें",
    deny: "मना करें",
    error_title: "अनुरोध का उत्तर नहीं दिया जा सकता",
    error_lead: "एप्लिकेशन ने जो भेजा वह स्वीकार नहीं है:",
    error_hint: "अभ्यास लॉकर का लॉग बताता है कि कौन सा नियम टूटा, क्या अपेक्षित था और क्या आया।",
    visit_over: "यह साइन इन समाप्त हो चुका है या किसी दूसरे ब्राउज़र का है। एप्लिकेशन से फिर शुरू करें।",
    stranded_title: "आप साइन इन हैं",
    stranded_lead: "यहाँ से आगे कोई रास्ता नहीं है: एक दोष चालू है जो नागरिक को इसी पेज पर छोड़ देता है।",
    other_language: "English",
    other_language_code: "en",
};

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_query_decides_before_the_browser_and_english_is_the_rest() {
        let mut headers = HeaderMap::new();
        assert_eq!(Language::choose(None, &headers), Language::English);
        headers.insert(
            header::ACCEPT_LANGUAGE,
            HeaderValue::from_static("fr, hi-IN;q=0.8, en"),
        );
        assert_eq!(Language::choose(None, &headers), Language::Hindi);
        assert_eq!(Language::choose(Some("en"), &headers), Language::English);
        assert_eq!(Language::choose(Some("xx"), &headers), Language::Hindi);
    }
}
