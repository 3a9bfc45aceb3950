//! Calls that were withdrawn: recognised in an old integration and explained, never offered as new
//! work (API 4.15, 5.3, 6.2, 6.5, 10).
//!
//! The device and sign-up calls are known through the OpenAPI description of 2021 alone. The order
//! of the fields in the sign-up hash is unknown, which is one more reason not to build them.

use crate::confidence::Confidence::{self, Description, Digest, Specification};
use crate::form::Fields;
use crate::service::{Api, Line};

/// The grant type of the device call: the URN of RFC 8628, used without that standard's polling.
pub const DEVICE_GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

/// A call that is no longer offered.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Call {
    /// Asks for a device code; the person gets an OTP.
    DeviceCode,
    /// Exchanges device code and OTP for a token.
    DeviceToken,
    /// e-Aadhaar XML, version 1.
    EaadhaarV1,
    /// e-Aadhaar XML, version 2.
    EaadhaarV2,
    /// The issued list, version 1.
    IssuedV1,
    /// Opens an account by Aadhaar demographics.
    SignUp,
    /// Confirms the OTP of that sign-up.
    SignUpVerify,
    /// Whether a number has an account.
    VerifyAccount,
}

/// What is known of a withdrawn call.
#[derive(Clone, Copy, Debug)]
pub struct Withdrawal {
    /// The call.
    pub call: Call,
    /// Its path below `/public`.
    pub path: &'static str,
    /// The first line without it.
    pub gone_in: Line,
    /// When and with what it went.
    pub when: &'static str,
    /// What to use now.
    pub instead: Instead,
    /// The source behind it.
    pub confidence: Confidence,
}

/// What takes the place of a withdrawn call.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Instead {
    /// Another API, or a newer version of the same.
    Api(Api),
    /// Nothing does.
    Nothing,
    /// Authorize with `dl_flow=signup`.
    SignUpFlow,
}

/// The withdrawn calls.
pub const WITHDRAWN: &[Withdrawal] = &[
    Withdrawal {
        call: Call::DeviceCode,
        path: "/oauth2/1/code",
        gone_in: Line::V1_12,
        when: "September 2022 with 2.0, September 2023 with 1.12",
        instead: Instead::Api(Api::Authorize),
        confidence: Description,
    },
    Withdrawal {
        call: Call::DeviceToken,
        path: "/oauth2/1/token",
        gone_in: Line::V1_12,
        when: "September 2022 with 2.0, September 2023 with 1.12",
        instead: Instead::Api(Api::Token),
        confidence: Description,
    },
    Withdrawal {
        call: Call::EaadhaarV1,
        path: "/oauth2/1/xml/eaadhaar",
        gone_in: Line::V1_12,
        when: "September 2020, replaced with 1.9 and again with 1.11",
        instead: Instead::Api(Api::Eaadhaar),
        confidence: Specification,
    },
    Withdrawal {
        call: Call::EaadhaarV2,
        path: "/oauth2/2/xml/eaadhaar",
        gone_in: Line::V1_12,
        when: "February 2021, replaced with 1.11",
        instead: Instead::Api(Api::Eaadhaar),
        confidence: Specification,
    },
    Withdrawal {
        call: Call::IssuedV1,
        path: "/oauth2/1/files/issued",
        gone_in: Line::V1_12,
        when: "not stated; in the OpenAPI description of 2021, in no line since",
        instead: Instead::Api(Api::Issued),
        confidence: Description,
    },
    Withdrawal {
        call: Call::SignUp,
        path: "/signup/2/demoauth",
        gone_in: Line::V1_12,
        when: "September 2023 with 1.12 and 2.3",
        instead: Instead::SignUpFlow,
        confidence: Description,
    },
    Withdrawal {
        call: Call::SignUpVerify,
        path: "/signup/1/demoauthverify",
        gone_in: Line::V1_12,
        when: "September 2023 with 1.12 and 2.3",
        instead: Instead::SignUpFlow,
        confidence: Description,
    },
    Withdrawal {
        call: Call::VerifyAccount,
        path: "/account/2/verify",
        gone_in: Line::V2_4,
        when: "September 2026 with 2.4",
        instead: Instead::Nothing,
        confidence: Digest,
    },
];

impl Call {
    /// What is known of the call.
    #[must_use]
    pub fn withdrawal(self) -> Option<&'static Withdrawal> {
        WITHDRAWN.iter().find(|withdrawal| withdrawal.call == self)
    }
}

/// The withdrawn call that a request to `path` makes in `line`, if it is one. The body tells the
/// device exchange from an ordinary token request.
#[must_use]
pub fn recognise(path: &str, body: &[u8], line: Line) -> Option<&'static Withdrawal> {
    let path = path.trim_end_matches('/');
    let below = path.strip_prefix("/public").unwrap_or(path);
    let fields = Fields::parse(body);
    let device = fields.get("grant_type") == Some(DEVICE_GRANT) || fields.get("dl_otp").is_some();
    WITHDRAWN.iter().find(|withdrawal| {
        let exchange = withdrawal.call == Call::DeviceToken;
        withdrawal.path == below && withdrawal.gone_in <= line && (!exchange || device)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(path: &str, body: &str, line: Line) -> Option<Call> {
        recognise(path, body.as_bytes(), line).map(|withdrawal| withdrawal.call)
    }

    #[test]
    fn old_calls_are_known_by_their_path() {
        for withdrawal in WITHDRAWN.iter().filter(|w| w.call != Call::DeviceToken) {
            let path = format!("/public{}/", withdrawal.path);
            assert_eq!(call(&path, "", Line::V2_4), Some(withdrawal.call));
            assert_eq!(
                withdrawal.call.withdrawal().map(|w| w.path),
                Some(withdrawal.path)
            );
        }
        assert_eq!(call("/public/oauth2/2/files/issued", "", Line::V2_4), None);
    }

    #[test]
    fn the_device_exchange_is_told_from_an_ordinary_one() {
        let path = "/public/oauth2/1/token";
        let device = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&dl_otp=1";
        assert_eq!(call(path, device, Line::V2_4), Some(Call::DeviceToken));
        assert_eq!(
            call(path, "grant_type=authorization_code&code=c", Line::V2_4),
            None
        );
    }

    #[test]
    fn verify_account_is_withdrawn_in_2_4_only() {
        assert_eq!(call("/account/2/verify", "", Line::V2_3), None);
        assert_eq!(
            call("/account/2/verify", "", Line::V2_4),
            Some(Call::VerifyAccount)
        );
    }

    #[test]
    fn no_withdrawn_path_is_one_of_today() {
        for withdrawal in WITHDRAWN {
            let today = Api::ALL
                .into_iter()
                .find(|api| api.path() == withdrawal.path);
            let shared = matches!(withdrawal.call, Call::DeviceToken | Call::VerifyAccount);
            assert_eq!(today.is_some(), shared, "{}", withdrawal.path);
        }
    }
}
