//! The address from a browser's address bar, pasted by a person.
//!
//! People paste what they see: the page's first address, the code alone, a line of a log, the token
//! reply. Each wrong paste is told apart here, with what to copy instead, because a plain "invalid
//! address" after a five-minute sign-in ends in a support call. Whether the address is *the*
//! registered one, with *the* state, is not decided here but in the attempt, as for every door.

use url::Url;

use super::CallbackUrl;

/// Longest paste that is looked at, in bytes.
const MAX_LENGTH: usize = 16 * 1024;

/// Why a pasted text is no callback address, with what to copy instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongPaste {
    /// The address of the sign-in page.
    #[error(
        "this is the sign-in page's own address; sign in there first, then copy the address that the browser ends at"
    )]
    AuthorizeAddress,
    /// Nothing but a code.
    #[error(
        "this looks like the code alone; copy the whole address, because its state has to be checked too"
    )]
    CodeAlone,
    /// Nothing, or only blanks.
    #[error("nothing was pasted; copy the address that the browser ends at")]
    Empty,
    /// An address that carries neither a code nor an error.
    #[error(
        "this address carries neither a code nor an error; the website may have moved on – sign in again and copy the address as soon as the page changes"
    )]
    NoAnswer,
    /// No address.
    #[error("this is not an address; copy the whole line from the browser's address bar")]
    NotAnAddress,
    /// More than one line.
    #[error("this is more than one line; copy only the address, without line breaks")]
    SeveralLines,
    /// A token reply.
    #[error(
        "this is a token reply, not an address; treat it as a secret and copy the address before the code is exchanged"
    )]
    TokenReply,
    /// Too long for an address.
    #[error("this is too long to be the address; copy only the line from the address bar")]
    TooLong,
}

impl WrongPaste {
    /// A stable name for the kind.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::AuthorizeAddress => "authorize-address",
            Self::CodeAlone => "code-alone",
            Self::Empty => "empty",
            Self::NoAnswer => "no-answer",
            Self::NotAnAddress => "not-an-address",
            Self::SeveralLines => "several-lines",
            Self::TokenReply => "token-reply",
            Self::TooLong => "too-long",
        }
    }
}

/// Takes a pasted text as a callback address; blanks and quotes around it are dropped.
///
/// # Errors
/// [`WrongPaste`], which tells what it is instead. The text itself is not repeated.
pub fn pasted(text: &str) -> Result<CallbackUrl, WrongPaste> {
    let text = text.trim().trim_matches(['"', '\'', '<', '>', '`']).trim();
    if text.is_empty() {
        return Err(WrongPaste::Empty);
    }
    if text.contains("access_token") {
        return Err(WrongPaste::TokenReply);
    }
    if text.len() > MAX_LENGTH {
        return Err(WrongPaste::TooLong);
    }
    if text.lines().count() > 1 {
        return Err(WrongPaste::SeveralLines);
    }
    let Some(url) = Url::parse(text).ok().filter(Url::has_host) else {
        return Err(if is_bare_code(text) {
            WrongPaste::CodeAlone
        } else {
            WrongPaste::NotAnAddress
        });
    };
    let has = |name: &str| url.query_pairs().any(|(key, _)| key == name);
    if has("response_type") || has("code_challenge") {
        return Err(WrongPaste::AuthorizeAddress);
    }
    if !has("code") && !has("error") {
        return Err(WrongPaste::NoAnswer);
    }
    Ok(CallbackUrl::received(text.to_owned()))
}

fn is_bare_code(text: &str) -> bool {
    let code = text.strip_prefix("code=").unwrap_or(text);
    code.len() >= 16
        && code
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_with_a_code_or_an_error_is_taken_as_it_is() {
        for good in [
            "https://app.example.in/cb?code=abc&state=s",
            "  \"https://app.example.in/cb?code=abc&state=s\"\n",
            "<https://app.example.in/cb?error=access_denied&state=s>",
            "lockstep://callback?code=abc&state=s",
        ] {
            let kept = good.trim().trim_matches(['"', '<', '>']);
            assert_eq!(pasted(good).unwrap().expose(), kept);
        }
    }

    #[test]
    fn each_wrong_paste_is_told_apart() {
        for (text, expected) in [
            (" \n", WrongPaste::Empty),
            (
                "0f3c9a7be1d24586a0b1c2d3e4f5061728394a5b",
                WrongPaste::CodeAlone,
            ),
            ("code=0f3c9a7be1d24586a0b1", WrongPaste::CodeAlone),
            ("sign in worked", WrongPaste::NotAnAddress),
            ("https://app.example.in/cb", WrongPaste::NoAnswer),
            (
                "https://app.example.in/cb?session_code=abc",
                WrongPaste::NoAnswer,
            ),
            (
                "https://locker.example.in/public/oauth2/1/authorize?response_type=code&client_id=x",
                WrongPaste::AuthorizeAddress,
            ),
            ("{\"access_token\":\"0f3c\"}", WrongPaste::TokenReply),
            (
                "https://app.example.in/cb?code=a\nstate=b",
                WrongPaste::SeveralLines,
            ),
        ] {
            assert_eq!(pasted(text).unwrap_err(), expected, "{text}");
        }
        assert_eq!(
            pasted(&"x".repeat(20_000)).unwrap_err(),
            WrongPaste::TooLong
        );
    }

    #[test]
    fn no_complaint_repeats_what_was_pasted() {
        let complaint = pasted("canary0123456789abcdef").unwrap_err();
        assert!(!format!("{complaint} {complaint:?}").contains("canary"));
    }
}
