//! How the practice locker differs from the live services, as data: the app, the documentation and
//! the control endpoint show this one table.

use serde::Serialize;

/// One difference, in English and Hindi.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Stable name, kebab case.
    pub id: &'static str,
    /// What it is about.
    pub topic: &'static str,
    /// The live services, as far as is known.
    pub live: &'static str,
    /// The practice locker.
    pub practice: &'static str,
    /// `topic` in Hindi.
    pub topic_hi: &'static str,
    /// `live` in Hindi.
    pub live_hi: &'static str,
    /// `practice` in Hindi.
    pub practice_hi: &'static str,
}

/// Every known difference.
pub static TABLE: &[Difference] = &[
    Difference {
        id: "people",
        topic: "People and documents",
        live: "Citizens with an account and the issuers' own documents",
        practice: "Invented citizens; documents are drawn on request and watermarked",
        topic_hi: "लोग और दस्तावेज़",
        live_hi: "खाते वाले नागरिक और जारीकर्ताओं के अपने दस्तावेज़",
        practice_hi: "काल्पनिक नागरिक; दस्तावेज़ माँगने पर बनते हैं और उन पर वॉटरमार्क होता है",
    },
    Difference {
        id: "sign-in",
        topic: "Signing in",
        live: "Mobile, Aadhaar or user name with a one-time password and a PIN",
        practice: "A card to press; no password, no one-time password, acr and pla change no page",
        topic_hi: "साइन इन",
        live_hi: "मोबाइल, आधार या उपयोगकर्ता नाम, ओटीपी और पिन के साथ",
        practice_hi: "एक कार्ड दबाना; न पासवर्ड, न ओटीपी; acr और pla से पेज नहीं बदलता",
    },
    Difference {
        id: "signatures",
        topic: "Signatures",
        live: "Licensed certifying authorities under CCA India",
        practice: "A practice root and signer whose keys are public; they prove nothing",
        topic_hi: "हस्ताक्षर",
        live_hi: "CCA India के अधीन लाइसेंस प्राप्त प्रमाणन प्राधिकरण",
        practice_hi: "अभ्यास रूट और हस्ताक्षरकर्ता जिनकी कुंजियाँ सार्वजनिक हैं; वे कुछ सिद्ध नहीं करते",
    },
    Difference {
        id: "id-token-keys",
        topic: "Keys of the id_token",
        live: "Not published; no discovery document",
        practice: "Discovery document and keys as a labelled extension; a claim practice: true",
        topic_hi: "id_token की कुंजियाँ",
        live_hi: "प्रकाशित नहीं; कोई डिस्कवरी दस्तावेज़ नहीं",
        practice_hi: "डिस्कवरी दस्तावेज़ और कुंजियाँ, विस्तार के रूप में चिह्नित; practice: true दावा",
    },
    Difference {
        id: "lifetimes",
        topic: "Lifetimes",
        live: "Codes, refresh tokens and sessions: not published; access token 3600 s in samples",
        practice: "Code 5 minutes, access token 3600 s, refresh token until the consent ends, session 8 hours",
        topic_hi: "अवधि",
        live_hi: "कोड, रिफ़्रेश टोकन और सत्र: प्रकाशित नहीं; एक्सेस टोकन नमूनों में 3600 सेकंड",
        practice_hi: "कोड 5 मिनट, एक्सेस टोकन 3600 सेकंड, रिफ़्रेश टोकन सहमति तक, सत्र 8 घंटे",
    },
    Difference {
        id: "refresh-rotation",
        topic: "Refresh tokens",
        live: "A new one with every refresh; what becomes of the old one is not published",
        practice: "Each works once; using one twice ends the whole grant",
        topic_hi: "रिफ़्रेश टोकन",
        live_hi: "हर रिफ़्रेश पर नया; पुराने का क्या होता है, प्रकाशित नहीं",
        practice_hi: "हर एक केवल एक बार; दोबारा प्रयोग पर पूरी अनुमति समाप्त",
    },
    Difference {
        id: "token-errors",
        topic: "Errors of the token endpoint",
        live: "Status 400 or 401 documented, no list of codes",
        practice: "RFC 6749 codes and those that integrators report",
        topic_hi: "टोकन एंडपॉइंट की त्रुटियाँ",
        live_hi: "स्थिति 400 या 401 लिखी है, कोड की सूची नहीं",
        practice_hi: "RFC 6749 के कोड और वे जो एकीकरण करने वालों ने बताए",
    },
    Difference {
        id: "missing-purpose",
        topic: "Missing purpose or service_name",
        live: "Required since 2.4; the answer is not documented",
        practice: "The browser goes back with invalid_request",
        topic_hi: "purpose या service_name नहीं",
        live_hi: "2.4 से अनिवार्य; उत्तर लिखा नहीं है",
        practice_hi: "ब्राउज़र invalid_request के साथ वापस जाता है",
    },
    Difference {
        id: "document-consent",
        topic: "Consent to documents",
        live: "Which scope opens the e-Aadhaar is not documented",
        practice: "Every document, the e-Aadhaar too, is ticked by itself and named in scope as issued/…",
        topic_hi: "दस्तावेज़ों की सहमति",
        live_hi: "कौन सा स्कोप ई-आधार खोलता है, लिखा नहीं है",
        practice_hi: "हर दस्तावेज़, ई-आधार भी, अलग से चुना जाता है और scope में issued/… के रूप में आता है",
    },
    Difference {
        id: "pull",
        topic: "Pull documents",
        live: "The issuer is asked; org ids come from the live list",
        practice: "The public catalogue; org ids made up but for a few; PENDING and NOTFOUND as values steer the answer",
        topic_hi: "दस्तावेज़ पुल करना",
        live_hi: "जारीकर्ता से पूछा जाता है; org id लाइव सूची से आते हैं",
        practice_hi: "सार्वजनिक सूची; कुछ को छोड़ org id काल्पनिक; PENDING और NOTFOUND मान उत्तर तय करते हैं",
    },
    Difference {
        id: "entitylocker",
        topic: "EntityLocker",
        live: "Described in papers that are not public",
        practice: "Modelled after public clients; every answer is a guess with a reason",
        topic_hi: "एंटिटी लॉकर",
        live_hi: "ऐसे दस्तावेज़ों में वर्णित जो सार्वजनिक नहीं हैं",
        practice_hi: "सार्वजनिक क्लाइंट के आधार पर; हर उत्तर कारण सहित अनुमान है",
    },
    Difference {
        id: "transport",
        topic: "Transport",
        live: "HTTPS on public hosts",
        practice: "Plain HTTP, on this machine alone unless told otherwise; cookies without Secure; the Host header is checked",
        topic_hi: "परिवहन",
        live_hi: "सार्वजनिक होस्ट पर HTTPS",
        practice_hi: "सादा HTTP, अलग से न कहा जाए तो केवल इसी मशीन पर; कुकी में Secure नहीं; Host हेडर जाँचा जाता है",
    },
    Difference {
        id: "limits",
        topic: "Limits",
        live: "Rate limits exist according to the support team; numbers are not published",
        practice: "None, but for the fault rate-limited, which answers 429",
        topic_hi: "सीमाएँ",
        live_hi: "सहायता टीम के अनुसार सीमाएँ हैं; संख्याएँ प्रकाशित नहीं",
        practice_hi: "कोई नहीं, सिवाय दोष rate-limited के, जो 429 देता है",
    },
    Difference {
        id: "memory",
        topic: "Memory",
        live: "Accounts and consents last",
        practice: "Everything is forgotten when it stops",
        topic_hi: "स्मृति",
        live_hi: "खाते और सहमतियाँ बनी रहती हैं",
        practice_hi: "रुकने पर सब कुछ भुला दिया जाता है",
    },
    Difference {
        id: "log",
        topic: "Reasons",
        live: "A terse code",
        practice: "The same code, and a private log line with the rule, what was expected and what came",
        topic_hi: "कारण",
        live_hi: "एक संक्षिप्त कोड",
        practice_hi: "वही कोड, और एक निजी लॉग पंक्ति: नियम, क्या अपेक्षित था और क्या आया",
    },
];

/// The table as a page of the documentation, `DIFFERS.md`, in both languages.
#[must_use]
pub fn page() -> String {
    let english = TABLE.iter().map(|row| [row.topic, row.live, row.practice]);
    let hindi = TABLE
        .iter()
        .map(|row| [row.topic_hi, row.live_hi, row.practice_hi]);
    format!(
        "# How the practice locker differs from the live services\n\n\
         The app shows this table too; it is made from the same data (`src/differs.rs`). Of the live\n\
         services it says what is published or reported; nothing here was tried against them.\n\n\
         {}\n## हिन्दी में\n\n{}",
        table(["", "Live services", "Practice locker"], english),
        table(["", "असली सेवाएँ", "अभ्यास लॉकर"], hindi),
    )
}

fn table<'a>(head: [&'a str; 3], rows: impl Iterator<Item = [&'a str; 3]>) -> String {
    let line = |cells: [&str; 3]| format!("| {} |\n", cells.join(" | "));
    let rows = [head, ["---"; 3]].into_iter().chain(rows);
    rows.map(line).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_difference_has_its_words_in_both_languages() {
        let ids: HashSet<_> = TABLE.iter().map(|difference| difference.id).collect();
        assert_eq!(ids.len(), TABLE.len());
        for difference in TABLE {
            let hindi = [
                difference.topic_hi,
                difference.live_hi,
                difference.practice_hi,
            ];
            let devanagari =
                |text: &str| text.chars().any(|c| ('\u{900}'..='\u{97f}').contains(&c));
            let id = difference.id;
            assert!(
                hindi.iter().filter(|text| devanagari(text)).count() == 3,
                "{id}"
            );
            let english = [difference.topic, difference.live, difference.practice];
            assert!(
                english
                    .iter()
                    .all(|text| text.is_ascii() || text.contains('…')),
                "{id}"
            );
        }
    }

    #[test]
    fn the_page_of_the_documentation_is_this_table() {
        let read = include_str!("../DIFFERS.md");
        assert_eq!(read, page(), "write this page to DIFFERS.md");
        assert_eq!(read.matches("\n| ").count(), 2 * (TABLE.len() + 2));
        assert!(TABLE.iter().all(|row| !row.practice.contains('|')));
    }
}
