//! The tests behind each row of the table, by file and name.

use protocol::service::Api;

/// What stands behind an API.
pub(crate) struct Behind {
    pub(crate) api: Api,
    /// Whether the journey called it at `oidc-provider` (`oidc_provider.rs`).
    pub(crate) oidc_provider: bool,
    /// Whether its bytes are those of the `oauth2` crate (`protocol/tests/strangers.rs`).
    pub(crate) oauth2: bool,
    pub(crate) tests: &'static [(&'static str, &'static str)],
}

type Tests = &'static [(&'static str, &'static str)];

const CALLS: &str = "src-tauri/crates/cli/tests/calls.rs";
const JOURNEY: &str = "src-tauri/crates/cli/tests/journey.rs";
const OIDC: &str = "src-tauri/crates/cli/tests/oidc_provider.rs";
const STRANGERS: &str = "src-tauri/crates/protocol/tests/strangers.rs";
const DOCUMENTED: (&str, &str) = (
    "src-tauri/crates/cli/tests/documented.rs",
    "every_documented_error_is_answered_by_practice_and_named_by_the_journey",
);
const COMPLETES: (&str, &str) = (
    OIDC,
    "the_journey_completes_against_oidc_provider_with_both_client_authentications",
);
const WALKED: (&str, &str) = (
    JOURNEY,
    "every_line_is_walked_to_its_end_without_a_failed_check",
);
const FLAGS: (&str, &str) = (
    "src-tauri/crates/cli/tests/check_flags.rs",
    "in_practice_every_further_call_is_made_when_all_are_asked_for_and_none_otherwise",
);
const SIGNED: (&str, &str) = (
    CALLS,
    "every_signed_list_is_read_and_a_wrong_secret_is_refused_by_all_of_them",
);
const WHOLE: (&str, &str) = (
    JOURNEY,
    "the_whole_journey_passes_every_check_and_ends_with_a_verified_eaadhaar",
);

const fn behind(api: Api, tests: Tests) -> Behind {
    Behind {
        api,
        oidc_provider: false,
        oauth2: false,
        tests,
    }
}

/// The rows, in the order of [`Api::ALL`].
pub(crate) const BEHIND: &[Behind] = &[
    behind(
        Api::Apaar,
        &[
            (CALLS, "an_apaar_record_is_read_or_its_absence_told"),
            FLAGS,
            DOCUMENTED,
        ],
    ),
    Behind {
        oidc_provider: true,
        oauth2: true,
        ..behind(
            Api::Authorize,
            &[
                WHOLE,
                (STRANGERS, "authorize_addresses_are_the_same_bytes"),
                COMPLETES,
                DOCUMENTED,
            ],
        )
    },
    behind(Api::Eaadhaar, &[WHOLE, DOCUMENTED]),
    behind(
        Api::Entity,
        &[
            (
                CALLS,
                "the_walk_reads_the_organisation_and_says_what_it_leaves_out_and_why",
            ),
            WALKED,
        ],
    ),
    behind(
        Api::File,
        &[
            WHOLE,
            (JOURNEY, "one_changed_byte_is_tampered_and_its_hmac_differs"),
            DOCUMENTED,
        ],
    ),
    behind(Api::Issued, &[WHOLE, WALKED, DOCUMENTED]),
    behind(
        Api::Logout,
        &[
            (
                "src-tauri/crates/practice/tests/locker/flow.rs",
                "a_session_spares_the_sign_in_page_until_the_log_out_ends_it",
            ),
            DOCUMENTED,
        ],
    ),
    behind(Api::PullDoctype, &[SIGNED, FLAGS, DOCUMENTED]),
    behind(
        Api::PullDocument,
        &[
            (
                CALLS,
                "a_document_is_pulled_with_the_citizens_consent_and_not_without",
            ),
            FLAGS,
            DOCUMENTED,
        ],
    ),
    behind(Api::PullIssuers, &[SIGNED, DOCUMENTED]),
    behind(Api::PullParameters, &[SIGNED, FLAGS, DOCUMENTED]),
    behind(
        Api::PushUri,
        &[
            (
                CALLS,
                "a_pushed_uri_is_in_the_account_and_a_crooked_one_is_told_and_refused",
            ),
            FLAGS,
            DOCUMENTED,
        ],
    ),
    Behind {
        oidc_provider: true,
        ..behind(Api::Revoke, &[WHOLE, COMPLETES])
    },
    behind(
        Api::Statistics,
        &[
            SIGNED,
            (
                CALLS,
                "a_survey_asks_for_what_any_client_may_read_or_says_why_not",
            ),
            DOCUMENTED,
        ],
    ),
    Behind {
        oauth2: true,
        oidc_provider: true,
        ..behind(
            Api::Token,
            &[
                (
                    JOURNEY,
                    "the_classic_line_goes_the_same_way_with_its_own_token",
                ),
                (STRANGERS, "code_exchanges_are_the_same_bytes"),
                (STRANGERS, "refreshes_are_the_same_bytes"),
                COMPLETES,
                DOCUMENTED,
            ],
        )
    },
    Behind {
        oauth2: true,
        oidc_provider: true,
        ..behind(
            Api::TokenV2,
            &[
                WHOLE,
                (
                    "src-tauri/crates/cli/tests/check_flags.rs",
                    "in_practice_the_id_token_is_verified_with_the_lockers_keys_and_not_with_another",
                ),
                (STRANGERS, "code_exchanges_are_the_same_bytes"),
                COMPLETES,
                DOCUMENTED,
            ],
        )
    },
    behind(
        Api::Upload,
        &[
            (
                CALLS,
                "an_upload_is_found_in_its_folder_and_neither_path_nor_bytes_are_in_the_evidence",
            ),
            (
                CALLS,
                "a_wrong_upload_is_sent_and_told_and_one_that_cannot_travel_is_not",
            ),
            DOCUMENTED,
        ],
    ),
    behind(
        Api::Uploaded,
        &[
            (
                CALLS,
                "an_upload_is_found_in_its_folder_and_neither_path_nor_bytes_are_in_the_evidence",
            ),
            FLAGS,
            DOCUMENTED,
        ],
    ),
    behind(Api::User, &[WHOLE, WALKED, DOCUMENTED]),
    behind(
        Api::VerifyAccount,
        &[
            (
                CALLS,
                "verify_account_answers_in_2_3_and_is_told_as_withdrawn_in_2_4",
            ),
            DOCUMENTED,
        ],
    ),
    behind(
        Api::Xml,
        &[
            WHOLE,
            (JOURNEY, "one_changed_byte_is_tampered_and_its_hmac_differs"),
            DOCUMENTED,
        ],
    ),
];

/// Behind the withdrawn calls.
pub(crate) const OLD: Tests = &[
    (
        "src-tauri/crates/protocol/src/withdrawn.rs",
        "old_calls_are_known_by_their_path",
    ),
    (
        "src-tauri/crates/cli/tests/documented.rs",
        "errors_of_withdrawn_calls_and_of_the_certificate_apis_are_named_from_the_answer",
    ),
    (
        "src-tauri/crates/practice/tests/locker/apis.rs",
        "the_withdrawn_apis_answer_on_the_legacy_line_alone",
    ),
];

/// Behind the issuer's side.
pub(crate) const ISSUER: Tests = &[
    (
        "src-tauri/crates/practice/src/issuer.rs",
        "the_request_carries_the_citizens_values_and_an_hmac_over_its_exact_bytes",
    ),
    (
        "src-tauri/crates/practice/src/issuer.rs",
        "a_right_answer_is_found_and_each_wrong_one_says_why",
    ),
];
