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
stage-preparation = Preparation
stage-configuration = Registration
stage-authorize = Authorization request
stage-callback = Callback
stage-token = Token
stage-documents = Account and documents
stage-signatures = Signatures
stage-revocation = Revocation
stage-signed-forms = Calls signed with the client secret
