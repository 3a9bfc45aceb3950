# The readiness report: a page that a partner prints and hands on. Titles have no full stop.
# What a check expected and received stays in English beside them, as on the wire.

## The page
readiness-title = Readiness report
readiness-unofficial = Made by Lockstep, an unofficial tool. It is no statement of DigiLocker, NeGD or the Government of India.
readiness-practice = Practice run
readiness-practice-means = Everything on this page happened on one machine, with a practice locker and fictional citizens. It says nothing about the real services.
readiness-production = Run against the services
readiness-production-means = The checks below were made with this registration against the addresses named here.
readiness-made = Made on
readiness-version = Lockstep version
readiness-partner = Partner
readiness-service = Service
readiness-line = Line of the description
readiness-base = Base address
readiness-client = Client id
readiness-redirect = Redirect URI
readiness-scopes = Scopes
readiness-none = none
readiness-passed = { $count ->
    [one] { $count } check passed
   *[other] { $count } checks passed
}
readiness-failed = { $count ->
    [one] { $count } check failed
   *[other] { $count } checks failed
}
readiness-skipped = { $count ->
    [one] { $count } check was not made
   *[other] { $count } checks were not made
}
readiness-checks = Checks
readiness-check = Check
readiness-result = Result
readiness-result-pass = Passed
readiness-result-fail = Failed
readiness-result-skipped = Not tested
readiness-expected = Expected
readiness-received = Received
readiness-rule = Rule
readiness-untested = What was not tested
readiness-untested-none = Every check of the list was made.
readiness-untested-real = The real services: a practice run cannot test them.
readiness-untested-load = Load, speed and availability of the services.
readiness-untested-own = The partner’s own application: these requests were made by Lockstep.
readiness-exchanges = Requests and answers
readiness-exchanges-none = Nothing was sent.
readiness-number = No.
readiness-request = Request
readiness-answer = Answer
readiness-time = Time
readiness-no-answer = no answer
readiness-masked = Secrets and personal values are masked; a fingerprint stands for a secret.

## The stages
stage-configuration = Registration
stage-authorize = Authorization request
stage-callback = Callback
stage-token = Token
stage-documents = Account and documents
stage-signatures = Signatures
stage-revocation = Revocation
stage-signed-forms = Calls signed with the client secret

## The checks
title-client-id = Client id
title-client-secret = Client secret
title-redirect-uri = Redirect URI
title-scope-names = Names of the scopes
title-purpose = Purpose
title-service-name = Service name
title-line-of-service = Line of the service
title-endpoints = Addresses that belong together
title-authorize-extras = Further parameters of the authorization request
title-authorize-parameters = Required parameters
title-pkce-challenge = PKCE challenge
title-callback-address = Registered address, character for character
title-callback-state = State came back unchanged
title-callback-code = A code came back
title-callback-parameters = No unknown parameters
title-token-granted = Token granted
title-token-type = Kind of token
title-token-lifetime = Lifetime of the token
title-scopes-granted = Every requested scope granted
title-consent-end = End of the consent
title-id-token-claims = Claims of the id_token
title-id-token-signature = Signature of the id_token
title-clock-skew = This computer’s clock
title-user-details = Account details
title-issued-list = List of issued documents
title-file-fetched = Document as a file
title-file-hmac = hmac of the file
title-file-kind = Content fits its media type
title-xml-fetched = Certificate data in XML
title-xml-hmac = hmac of the certificate data
title-eaadhaar-fetched = e-Aadhaar XML
title-eaadhaar-hmac = hmac of the e-Aadhaar XML
title-entity-details = Details of the organisation
title-apaar-details = APAAR record
title-uploaded-list = List of the citizen’s own files
title-file-uploaded = File uploaded
title-document-pulled = Document pulled from its issuer
title-xml-signature = Signature of the certificate data
title-eaadhaar-signature = Signature of the e-Aadhaar XML
title-token-revoked = Token revoked
title-revoked-token-refused = Revoked token refused
title-issuer-list = List of issuers
title-doctype-list = Document types of an issuer
title-parameter-list = What a document type asks for
title-statistics = Statistics
title-uri-pushed = Document pushed by its URI
title-account-verified = Account verified by a number
