//! The shape of each answer, as an answer with invented values. A test has `protocol` read each.

use protocol::service::{Api, Line};

use super::page::Page;

/// An answer of this page, where it is JSON or XML that a person can read.
pub(super) fn sample(page: Page, line: Line) -> Option<&'static str> {
    Some(match page {
        Page::Api(api) => match api {
            Api::Apaar => APAAR,
            Api::Authorize => {
                "HTTP/1.1 302 Found\nLocation: {redirect_uri}?code=<code>&state=<state>"
            }
            Api::Eaadhaar => EAADHAAR,
            Api::Entity => ENTITY,
            Api::File => {
                "HTTP/1.1 200 OK\nContent-Type: application/pdf\nContent-Length: 20480\nhmac: <Base64 of HMAC-SHA256>\n\n<bytes>"
            }
            Api::Issued => ISSUED,
            Api::Logout => {
                "HTTP/1.1 302 Found\nLocation: {redirect_uri}?error=user_loggedout&error_description=user"
            }
            Api::PullDoctype => {
                r#"{"documents":[{"doctype":"INCER","description":"Income Certificate"}]}"#
            }
            Api::PullDocument => r#"{"uri":"in.gov.simdept-INCER-A1B2C3D4E5"}"#,
            Api::PullIssuers => ISSUERS,
            Api::PullParameters => PARAMETERS,
            Api::PushUri | Api::Revoke => "HTTP/1.1 200 OK",
            Api::Statistics => STATISTICS,
            Api::Token if line >= Line::V2_4 => TOKEN_2_4,
            Api::Token => TOKEN,
            Api::TokenV2 => TOKEN_V2,
            Api::Upload => r#"{"path":"/College/marksheet.pdf","size":"20480"}"#,
            Api::Uploaded => UPLOADED,
            Api::User if line >= Line::V2_4 => USER_2_4,
            Api::User => USER,
            Api::VerifyAccount => {
                r#"{"registered":"true","digilockerid":"11111111-2222-4333-8444-555555555555"}"#
            }
            Api::Xml => XML,
        },
        Page::Refresh => REFRESH,
        Page::IdToken => ID_TOKEN,
        Page::IssuerPullUri => PULL_URI,
        Page::IssuerPullDoc => PULL_DOC,
        Page::Gone(_) | Page::IssuerPaste => return None,
    })
}

const USER: &str = r#"{"digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma","dob":"07091994","gender":"F","eaadhaar":"Y","reference_key":"<64 hexadecimal characters>"}"#;

const USER_2_4: &str = r#"{"digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma","dob":"07091994","gender":"F","eaadhaar":"Y","reference_key":"<64 hexadecimal characters>","mobile":"9000000001","email":"asha@example.in","picture":"<Base64>"}"#;

const TOKEN: &str = r#"{"access_token":"<40 hexadecimal characters>","expires_in":3600,"token_type":"Bearer","scope":"userdetails files.issueddocs","consent_valid_till":1798761600,"refresh_token":"<40 hexadecimal characters>","digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma","dob":"07091994","gender":"F","eaadhaar":"Y","new_account":"N","reference_key":"<64 hexadecimal characters>"}"#;

const TOKEN_2_4: &str = r#"{"access_token":"<40 hexadecimal characters>","expires_in":3600,"token_type":"Bearer","scope":"userdetails files.issueddocs","consent_valid_till":1798761600,"refresh_token":"<40 hexadecimal characters>","digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma","dob":"07091994","gender":"F","eaadhaar":"Y","new_account":"N","reference_key":"<64 hexadecimal characters>","mobile":"9000000001","purpose":"Employee onboarding"}"#;

const REFRESH: &str = r#"{"access_token":"<40 hexadecimal characters>","expires_in":3600,"token_type":"Bearer","scope":"userdetails files.issueddocs","consent_valid_till":1798761600,"refresh_token":"<40 hexadecimal characters>","digilockerid":"11111111-2222-4333-8444-555555555555","name":"Asha Test Verma","dob":"07091994","gender":"F","eaadhaar":"Y","reference_key":"<64 hexadecimal characters>"}"#;

const TOKEN_V2: &str = r#"{"access_token":"<40 hexadecimal characters>","expires_in":3600,"token_type":"Bearer","scope":"openid files.issueddocs","consent_valid_till":1798761600,"id_token":"<header>.<payload>.<signature>"}"#;

const ID_TOKEN: &str = r#"{"iss":"https://api.digitallocker.gov.in","sub":"asha.test","aud":"XX00TEST01","iat":1798675200,"auth_time":1798675200,"exp":1798761600,"given_name":"Asha Test Verma","preferred_username":"asha.test","email":"asha@example.in","birthdate":"07/09/1994","phone_number":"9000000001","jti":"<uuid>","user_sso_id":"DL-<uuid>"}"#;

const APAAR: &str = r#"{"apaar_id":"900000000001","student_details":{"name":"Asha Test Verma","dob":"07/09/1994","gender":"Female","created_on":"","cumulative_credit_points":"80","cumulative_credit":"20","cumulative_grade_points":"8.0"},"academic_details":[{"university_name":"Sample University","org_id":"900002","courses":[{"name":"Sample Course","subjects":[{"name":"Sample Subject","credit":"4","grade":"A"}]}]}]}"#;

const ENTITY: &str = r#"{"entitylockerid":"22222222-3333-4444-8555-666666666666","name":"Sample Traders Private Limited","doi":"15-08-2015","email":"accounts@sampletraders.example","mobile":"9000000002","verified_by":"CIN"}"#;

const ISSUED: &str = r#"{"items":[{"name":"PAN Verification Record","type":"file","size":"","date":"2026-03-01T10:00:00Z","parent":"","mime":["application/pdf","application/xml"],"uri":"in.gov.pan-PANCR-<document id>","doctype":"PANCR","description":"PAN Verification Record","issuerid":"in.gov.pan","issuer":"Income Tax Department"}]}"#;

const UPLOADED: &str = r#"{"directory":"/","items":[{"name":"College","type":"dir","id":"7001","size":"81234","date":"2026-05-01T09:00:00Z","parent":"7000","mime":"","uri":"","description":"","issuer":""},{"name":"photo.png","type":"file","id":"","size":"20480","date":"2026-05-01T09:05:00Z","parent":"7000","mime":"image/png","uri":"in.gov.digilocker-OTHER-<digits>","description":"Photograph","issuer":""}]}"#;

const ISSUERS: &str = r#"{"issuers":[{"orgid":"900001","issuerid":"in.gov.simdept","name":"Simulated Department","category":"State Government","description":"Test issuer"}]}"#;

const PARAMETERS: &str = r#"{"parameters":[{"label":"Year","paramname":"year","valuelist":"2022,2023,2024","example":"2023"},{"label":"Roll Number","paramname":"rollno","valuelist":null,"example":"A1002003"}]}"#;

const STATISTICS: &str = r#"{"users":"1000","authentic_documents":"5000","issuers":"20","requesters":"10","count_as_on":"24112026","monthwise_registrations":[{"id":1,"month":11,"year":2026,"count":1000}],"yearwise_authentic_documents":[{"id":1,"year":2026,"count":5000}]}"#;

const XML: &str = r#"<Certificate language="99" name="…" type="INCER" number="…" issuedAt="…" issueDate="DD-MM-YYYY" validFromDate="DD-MM-YYYY" status="A">
  <IssuedBy><Organization name="…" code="…" type="SG"/></IssuedBy>
  <IssuedTo><Person name="Asha Test Verma" dob="07-09-1994" gender="F"/></IssuedTo>
  <CertificateData>…</CertificateData>
  <Signature>…</Signature>
</Certificate>"#;

const EAADHAAR: &str = r#"<Certificate>
  <CertificateData>
    <KycRes code="…" ret="Y" ts="…" ttl="…" txn="UKC:…">
      <UidData tkn="…" uid="xxxxxxxx0001">
        <Poi name="Asha Test Verma" dob="07-09-1994" gender="F"/>
        <Poa house="12" dist="Sample District" state="Delhi" pc="110001"/>
        <LData lang="06" name="…"/>
        <Pht>Base64 JPEG</Pht>
      </UidData>
    </KycRes>
  </CertificateData>
  <Signature>…</Signature>
</Certificate>"#;

const PULL_URI: &str = r#"<PullURIResponse>
  <ResponseStatus Status="1" ts="2026-11-24T10:00:00+05:30" txn="the txn of the request">1</ResponseStatus>
  <DocDetails>
    <IssuedTo><Persons><Person name="Asha Test Verma" dob="07-09-1994" gender="Female" phone=""/></Persons></IssuedTo>
    <URI>in.gov.simdept-INCER-A1B2C3D4E5</URI>
    <DocContent>JVBERi0=</DocContent>
    <DataContent>PGEvPg==</DataContent>
  </DocDetails>
</PullURIResponse>"#;

const PULL_DOC: &str = r#"<PullDocResponse>
  <ResponseStatus Status="1" ts="2026-11-24T10:00:00+05:30" txn="the txn of the request">1</ResponseStatus>
  <DocDetails>
    <DocContent>JVBERi0=</DocContent>
    <DataContent>PGEvPg==</DataContent>
  </DocDetails>
</PullDocResponse>"#;

#[cfg(test)]
mod tests {
    use protocol::pull::{Doctype, Issuer, List, Parameter};
    use tauri::http::Response;

    use super::*;

    fn answer(api: Api) -> Response<Vec<u8>> {
        let text = sample(Page::Api(api), Line::V2_4).unwrap();
        let answer = Response::builder().header("content-type", protocol::wire::JSON);
        answer.body(text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn each_answer_is_one_that_the_protocol_reads_without_a_remark() {
        let no_notes: Vec<protocol::note::Note> = Vec::new();
        assert_eq!(
            protocol::account::read(&answer(Api::User)).unwrap().notes,
            no_notes
        );
        assert_eq!(
            protocol::apaar::read(&answer(Api::Apaar)).unwrap().notes,
            no_notes
        );
        assert_eq!(
            protocol::entity::read(&answer(Api::Entity)).unwrap().notes,
            no_notes
        );
        assert_eq!(
            protocol::files::read_issued(&answer(Api::Issued))
                .unwrap()
                .items
                .len(),
            1
        );
        assert_eq!(
            protocol::uploaded::read(&answer(Api::Uploaded))
                .unwrap()
                .items
                .len(),
            2
        );
        assert_eq!(
            List::<Issuer>::read(&answer(Api::PullIssuers))
                .unwrap()
                .rows
                .len(),
            1
        );
        assert_eq!(
            List::<Doctype>::read(&answer(Api::PullDoctype))
                .unwrap()
                .rows
                .len(),
            1
        );
        assert_eq!(
            List::<Parameter>::read(&answer(Api::PullParameters))
                .unwrap()
                .rows
                .len(),
            2
        );
        assert!(protocol::pull_document::read(&answer(Api::PullDocument)).is_ok());
        assert_eq!(
            protocol::statistics::read(&answer(Api::Statistics))
                .unwrap()
                .users,
            Some(1000)
        );
        assert!(protocol::upload::read(&answer(Api::Upload)).is_ok());
        assert!(
            protocol::verify_account::read(&answer(Api::VerifyAccount))
                .unwrap()
                .registered
        );
        for api in [Api::Token, Api::TokenV2] {
            let granted = protocol::token::read(&answer(api)).unwrap();
            assert_eq!(granted.id_token.is_some(), api == Api::TokenV2);
        }
        assert!(protocol::issuer::PullUriResponse::from_xml(PULL_URI.as_bytes()).is_ok());
        assert!(protocol::issuer::PullDocResponse::from_xml(PULL_DOC.as_bytes()).is_ok());
    }

    #[test]
    fn older_lines_do_not_show_what_came_with_2_4() {
        let user = |line| sample(Page::Api(Api::User), line).unwrap();
        assert!(user(Line::V2_4).contains("mobile") && !user(Line::V2_3).contains("mobile"));
    }
}
