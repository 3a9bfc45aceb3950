### The words of the window.
###
### How this window speaks:
### 1. Say what is so, then what to do. One thought a sentence; short sentences.
### 2. Name who acts: you, Lockstep, the citizen, DigiLocker, the network.
### 3. A failure has a cause and a fix. Never "please", "sorry", "oops", "invalid", "simply".
### 4. Steps and buttons begin with a verb. The button says what will happen, not "OK".
### 5. Use the field's terms as the standards spell them: authorization code, redirect URI, scope,
###    PKCE. Parameter names, hosts, headers and codes stay in Latin script in every language.
### 6. Say what is not known, and what is known at second hand. Never round "probably" up to "is".
### 7. Practice is practice: no sentence lets a practice success sound like a production one.
### 8. No exclamation marks. No jokes. A full stop after sentences, none after labels and buttons.

## The frame

app-name = Lockstep
unofficial = Lockstep is an unofficial tool. DigiLocker, NeGD and UIDAI did not make it and do not endorse it.
version = Version { $version }
language = Language
search = Search
search-label = Steps, answers and actions, in your own words
search-count = { $count ->
    [0] Nothing found
    [one] 1 result
   *[other] { $count } results
}
hit-step = Step
hit-answer = Answer
hit-action = Action
answer-back = Back to the results
answer-to-step = Go to “{ $step }”

# Where an answer leads: a check, a fault to watch, a mail, a room.
place-check-client-id = Check the client id
place-check-content-kind = Check what a file really is
place-check-gstin = Check the GSTIN
place-check-last-four = Compare the last four digits
place-check-mobile = Check the mobile number
place-check-pkce = Recompute the challenge
place-check-redirect-uri = Check the redirect URI
place-check-request = Check a request, an address or an answer
place-check-signature = Verify a signed document
place-fault = Watch this fault in the practice locker
place-form = Write the mail
place-open-apis = Look at every API
place-open-eaadhaar = Look at the e-Aadhaar API and try it
place-open-flow = See the flow of a sign-in
place-open-hmac = Open the hmac workbench
place-open-practice = Open the practice locker
place-open-preparation = See what registering needs and how it goes on
place-open-pull-uri = Build and read Pull URI messages
place-open-service = Choose the service

tool-diagnose = Diagnose an error
tool-workbench = Workbench
tool-verify-file = Verify a file
tool-practice = Practice locker
screen-share = Screen share
screen-share-title = While on, no secret, token, birth date, address or photo is anywhere in the window. Key: F8
skip-to-step = Skip to the step
screen-share-now-on = Screen-share mode is on. Personal data is hidden.
screen-share-now-off = Screen-share mode is off. Personal data is shown.
on = On
off = Off
yes = Yes
no = No
close = Close
cancel = Cancel
copy = Copy
copied = Copied
copy-as-curl = Copy as curl
working = Working…
to-the-doors = { $partner }: back to the two doors
partner-file-practice = The practice partner is made afresh at every start and needs no file.
partner-file-none = Not kept in a file yet. The file never holds the client secret.
partner-file-save = Save
partner-file-save-as = Save to a file…
partner-file-open-another = Open another partner file…
partner-file-duplicate = Keep a copy and work on it…

file-changed-title = The partner file was changed elsewhere
file-changed-lead = Another window or program saved this file after you opened it. Nothing of theirs and nothing of yours is lost yet.
file-changed-same = Both say the same now. Take theirs, and go on.
file-changed-table = Where the two part
file-changed-field = Field
file-changed-mine = Here
file-changed-theirs = In the file
file-changed-unset = not set
file-changed-empty = empty
file-changed-keep = Keep mine as a copy
file-changed-keep-lead = Yours goes into a new file, and you go on there. The other file stays as they saved it.
file-changed-keep-do = Choose where…
file-changed-take = Take theirs
file-changed-take-lead = The file is read again. What you changed here and did not save is given up.
file-changed-take-do = Read the file again

forget-menu = Forget everything…
forget-title = Forget everything
forget-lead = Lockstep forgets all of this. It cannot be undone.
forget-done = Everything is forgotten. Lockstep is as after its first start.
forget-partly = Not everything could be forgotten. What is left is marked, with the reason.
forget-state-forgotten = Forgotten.
forget-state-failed = Not forgotten.
forget-left = What stays
forget-left-files = Partner files are yours. They hold no secret and stay where they are; so do reports you saved.
forget-left-none = No partner file is known. Reports you saved stay where they are.
forget-do = Forget everything now
forget-again = Try again
forget-cancel = Keep everything
environment-practice = PRACTICE
environment-production = PRODUCTION

action-diagnose = Diagnose an error
action-diagnose-detail = Paste an error text, an address, a JSON body or a status
action-workbench = Open the workbench
action-workbench-detail = Recompute a PKCE challenge and compare it with yours
action-hmac = Recompute an hmac
action-hmac-detail = The hmac header of a document, or the hmac field of a meta API call
action-verify-file = Verify a file
action-verify-file-detail = An XML or ZIP that is already on this computer, without any account
action-practice = Open the practice locker
action-practice-detail = Its address, citizens, faults and request log
action-mail = Write to support
action-mail-detail = A mail with the facts that the support team asks for
action-open-partner = Open a partner file
action-open-partner-detail = Go on with an organisation that was saved before
action-screen-share = Switch screen-share mode
action-screen-share-detail = Hide or show personal data in every view, key F8
action-english = Change the language to English
action-english-detail = English
action-hindi = Change the language to Hindi
action-hindi-detail = हिन्दी
action-doors = Go back to the two doors
action-doors-detail = Practise, or set up your organisation

## The two doors

doors-title = Where do you want to begin?
doors-lead = Lockstep takes an organisation through DigiLocker onboarding step by step, and tests its integration as it goes.
doors-go-on = Go on with { $partner }
door-needs = Needs
door-takes = Takes
door-ends = Ends with
door-try = Try it now
door-try-lead = Walk the whole journey against a practice locker on this computer, with fictional citizens.
door-try-needs = Nothing: no account, no credentials, no internet
door-try-takes = About two minutes
door-try-ends = A verified practice e-Aadhaar, and a report that says what was not tested
door-try-open = Try it now
door-try-opening = Starting the practice locker…
door-organisation = Set up my organisation
door-organisation-lead = Enter what API Setu issued to your organisation, and test against the real services.
door-organisation-needs = Client ID, client secret and the registered redirect URI
door-organisation-takes = As long as your approval takes; Lockstep keeps your place
door-organisation-ends = A readiness report for your nodal officer
door-organisation-open = Set up my organisation
door-organisation-opening = Opening an empty partner file…
partner-file = Partner file
partner-file-open = Open a partner file
partner-file-recent = Open before
partner-file-gone = No longer there
door-verify-file = Verify a document you already have
door-verify-file-lead = An e-Aadhaar, an offline e-KYC ZIP or a certificate in XML. Without any account, without a network.
door-verify-file-open = Verify a file

## The journey

rail = Journey
rail-done = { $done } of { $all } completed
group-prepare = Prepare
group-configure = Configure
group-connect = Connect
group-use = Use
group-report = Report
step-choose-service = Choose a service
step-check-prerequisites = Check prerequisites
step-register-client = Register the client
step-choose-scopes = Choose scopes
step-sign-in = Sign in
step-get-token = Get the token
step-fetch-documents = Fetch documents
step-verify-signatures = Verify signatures
step-report = See the report
lead-choose-service = Three services hand out documents or identities; each has its own host, its own credentials and its own specification.
lead-check-prerequisites = Onboarding stops most often because something was not at hand; this is the list.
lead-register-client = Your app is a client of DigiLocker: it has an ID, a secret, and one address to which the citizen comes back.
lead-choose-scopes = A scope is a permission the citizen can grant; ask for what you need and for nothing else.
lead-sign-in = The citizen signs in and consents in a browser, and the browser comes back to you with a code that works once.
lead-get-token = Your server exchanges the code for an access token, and proves with the verifier that it is the one that asked.
lead-fetch-documents = With the token you can list the citizen’s documents and fetch each as a PDF or as XML.
lead-verify-signatures = A document counts for something only when its signature is verified and its signer is known.
lead-report = What this run has shown, and what it has not.
keywords-choose-service = DigiLocker Meri Pehchaan Entity Locker host base URL environment sandbox version
keywords-check-prerequisites = onboarding API Setu nodal officer GST PAN Aadhaar papers approval documents needed
keywords-register-client = redirect URI callback URL client ID secret credentials AuthPartner Basic authentication
keywords-choose-scopes = permissions scope invalid_scope purpose service_name consent text
keywords-sign-in = authorize login OTP consent PKCE state code_challenge verifier paste browser window
keywords-get-token = access token refresh id_token exchange code invalid_grant profile lifetime
keywords-fetch-documents = issued list PDF XML e-Aadhaar eaadhaar hmac file URI PAN licence marksheet download
keywords-verify-signatures = digital signature XML UIDAI signer certificate tampered genuine SHA-1
keywords-report = readiness save print HTML JSON summary tested support
status-completed = Completed
status-in-progress = In progress
status-not-started = Not yet started
status-cannot-start = Cannot start yet
status-problem = There is a problem
status-waiting = Waiting for others
status-outside = Done outside this app
reason-needs-partner = Open one of the two doors first.
reason-needs-client = Register the client first.
reason-needs-secret = Enter the client secret first.
reason-needs-scopes = Choose scopes first.
reason-needs-code = Sign in first: there is no code to exchange.
reason-needs-token = Get the token first.
reason-needs-document = Fetch a document first.
reason-issuer = An issuer signs nobody in: DigiLocker calls its server.
step-navigation = Next step
next = Next: { $step }

## Problems

problem-title = There is a problem
problem-fix = What to do:
problem-evidence = See the exchange
problem-faq = FAQ { $numbers }
problem-code = Code
problem-whose = Whose it is:
party-you = yours to fix
party-lockstep = ours, a fault in Lockstep
party-citizen = the citizen’s decision or account
party-digilocker = DigiLocker’s
party-network = the network between you and the service
check-name = Check
check-result = Result
check-expected = Expected
check-received = Received
check-rule = Rule
check-pass = Pass
check-fail = Fail
check-skipped = Not tested
difference-none = They are the same, character by character.
difference-at = They part at character { $place }.
field-explained = What this is
field-count = { $used } of { $limit } characters
reveal = Reveal
reveal-what = Reveal { $what } for ten seconds
reveal-hides = Hides in { $seconds } s

confidence-key = Where this is known from
confidence-S = Spec
confidence-S-long = Read in the official specification
confidence-S23 = Spec 2.3
confidence-S23-long = Read in the official Meri Pehchaan specification 2.3
confidence-S112 = Spec 1.12
confidence-S112-long = Read in the official DigiLocker specification 1.12
confidence-S24 = Spec 2.4, second hand
confidence-S24-long = Specification 2.4 is known only through a third party’s digest
confidence-ISS = Issuer spec
confidence-ISS-long = Read in the official Issuer API specification 1.12
confidence-OA = OpenAPI
confidence-OA-long = From API Setu’s OpenAPI description of about 2021
confidence-2 = Secondary source
confidence-2-long = From integrators’ code, blogs or vendor documents
confidence-I = Inferred
confidence-I-long = Inferred, not documented
confidence-U = Unverified
confidence-U-long = Seen once or claimed without evidence
confidence-D = Lockstep’s choice
confidence-D-long = A choice of this tool, not a fact about DigiLocker
confidence-RFC = RFC
confidence-RFC-long = From the RFC named in the text

## Choose a service

service-legend = Which service do you integrate with?
service-practice-note = The practice locker plays Meri Pehchaan, specification 2.4. With your own organisation you can choose any of the four.
service-meri-pehchaan = Meri Pehchaan
service-meri-pehchaan-what = DigiLocker documents and single sign-on for citizens. API Setu hands out credentials for this one today.
service-meri-pehchaan-where = digilocker.meripehchaan.gov.in · specification 2.4
service-digilocker = DigiLocker, classic host
service-digilocker-what = The same documents on the older host, without OpenID Connect. Choose it when your credentials were issued for it.
service-digilocker-where = api.digitallocker.gov.in · specification 1.12
service-entity-locker = EntityLocker
service-entity-locker-what = Documents of organisations, with the consent of their authorised user. Credentials are separate. Little about it is public.
service-entity-locker-where = entity.digilocker.gov.in · known from client code only
service-custom = Another address
service-custom-what = A mock of your own, a proxy, or an address that the DigiLocker team gave you.
service-custom-where = You name the base URL
field-base-url = Base URL
field-base-url-hint = Everything before /oauth2/…, for example https://mock.example.in/public
service-save = Save the service
service-lines = What the specification lines mean
service-lines-body = Line 1.x describes the classic host, line 2.x Meri Pehchaan. Since 2.4 the authorization request must carry a purpose and a service_name; one integrator reports that this is enforced since 21 October 2026.
service-no-sandbox = There is no DigiLocker sandbox: partners test with real credentials against production. The practice locker fills that gap for everything that needs no real account.
aims-legend = What does your organisation want to do?
role-requester = Requester
role-meri-pehchaan = Meri Pehchaan sign-in
role-entity-locker = EntityLocker requester
role-issuer = Issuer
line-legend = Which line of the specification?
line-2-4 = 2.4 (September 2026): purpose and service_name are required
line-2-3 = 2.3 (September 2023): purpose is one of five words, if it is sent
line-1-12 = 1.12 (September 2023): classic, without OpenID Connect

## Check prerequisites

prerequisites-practice-note = Practice needs none of this. Read it once now, so that the real thing has no surprises.
prerequisites-real-title = What production would need
prerequisites-source = Most of this is known at second hand, from integrators and portal manuals. The portal may ask for more.
prepare-summary = { $settled } of { $count } settled
prepare-progress = Status
prepare-owner = Who takes care of it
prepare-waiting-on = Who has to act
prepare-waits-for = waits for { $whom }
prepare-done-on = Done on
prepare-expected = Expected on
prepare-note = Note
prepare-note-hint = Kept in the partner file. No secrets and no personal numbers.
prepare-save = Keep
progress-not-yet = Not yet
progress-in-progress = In progress
progress-waiting = Waiting
progress-done = Done
progress-not-needed = Not needed
actor-management = Management
actor-nodal-officer = Nodal officer
actor-engineer = Engineer
actor-digilocker-team = DigiLocker team
fact-source = { $source }. Compared on { $day }.
identity-local = Checked on this machine and not kept.
identity-check = Check
identity-gstin = Check a GSTIN
identity-pan = Check a PAN
identity-cin = Check a CIN
identity-udyam = Check a Udyam number
identity-mobile = Check a mobile number
identity-email = Check a mail address
stages-title = The stages of the approval
stages-what = No test access is given before the end. Practise here meanwhile.
stage-acts = Acts: { $whom }
stage-takes = Takes: { $time }
officer-open = For the nodal officer
officer-close = Back to the tasks
officer-title = Onboarding of { $name }
officer-unnamed = an organisation without a name
officer-as-of = As of { $day }
officer-print = Print
officer-missing = { $count ->
    [0] Nothing is missing
   *[other] Missing: { $count }
}
officer-waiting = { $count ->
    [0] Nothing lies with others
   *[other] With others: { $count }
}
officer-settled = { $count ->
    [0] Nothing is settled yet
   *[other] Settled: { $count }
}
officer-what = What
officer-day = Day
officer-stage = Stage
officer-acts = Who acts
officer-takes = How long
officer-said = This is what the organisation says. Lockstep has not seen any of the papers.
prepare-as = As { $role }
logo-choose = Choose the logo and check it
website-address = Address of the website
website-asks = One request goes to this address, when you press the button and not before. Nothing of the page is kept.
website-check = Visit it once
website-not-reached = not reached

## Register the client

register-practice-note = The practice locker has registered this client for you. Change what you like and see what the checks say.
field-name = Organisation or app
field-name-hint = The name in this window’s top bar and in the report
field-client-id = Client ID
field-client-id-hint = As the console shows it, without spaces
field-client-id-explained = The public name of your app. It travels in every authorization request, so it is no secret. “client_id parameter is invalid” usually means: from another service’s console, or copied with a blank.
field-redirect-uri = Redirect URI
field-redirect-uri-hint = The callback address, character for character as it is registered
field-redirect-uri-explained = After consent the browser is sent here with the code. DigiLocker compares the text exactly: a slash at the end, http for https, www or a port make it another address. It is your website’s address and need not be on this computer; Lockstep catches it in its own window, or you paste it.
field-authentication = How the client proves itself at the token endpoint
field-authentication-hint = DigiLocker accepts either of the first two when exchanging a code
authentication-body = client_id and client_secret in the form body
authentication-basic = HTTP Basic header
authentication-none = No secret: a public client, PKCE alone
field-secret = Client secret
secret-keep = Keep the secret
secret-replace = Replace
secret-forget = Forget
secret-set-ends = Set, ends in …{ $end }
secret-set = Set, never shown
secret-kept-absent = Not set yet. It will be kept in this computer’s keychain, never in the partner file.
secret-kept-keychain = Kept in this computer’s keychain. It is never shown again and is in no file, log or report.
secret-kept-memory = Kept in memory only, in no file. It is gone when Lockstep closes.
secret-unread = No secret is at hand. Enter it, and it is kept in the keychain if that is possible, otherwise in memory; never in a file.
secret-ask-keychain = Ask the keychain again
secret-kept-practice = Made by the practice locker and kept in memory. It opens nothing but the practice locker.
register-save = Save and check
register-file = Kept in { $file }, without the secret
register-no-file = Kept until Lockstep closes
register-checks = What the checks say
register-checks-lead = Found without asking the service; the service may still know better.
read-in = Read in a configuration that you have already
read-in-lead = The console’s “Test API” address, a .env file, a curl command, a Postman collection or a JSON object. It is read and judged on this computer; nothing is taken over before you say so.
read-in-text = What you copied
read-in-hint = A secret in it is not shown again. The field is emptied after reading.
read-in-read = Read it
read-in-taken = Taken over. The checks below speak of it.
read-in-found = Read as { $kind }
copied-kind-address = an authorization address
copied-kind-curl = a curl command
copied-kind-environment = NAME=value lines
copied-kind-json = a JSON object
copied-kind-postman = a Postman file
setting-client-id = Client ID
setting-redirect-uri = Redirect URI
setting-scopes = Scopes
setting-purpose = Purpose
setting-service-name = Service name
setting-base-url = Host and base path
setting-authentication = Proof of the client
setting-grant-type = Grant type
setting-challenge-method = PKCE method
read-in-same = As it is here already
read-in-disputed = The text has another value for this as well. Take the right one.
read-in-judged = Judged only; there is but one right value
read-in-secret = Client secret: found
read-in-secret-hint = It is kept in the keychain if you tick this, and forgotten otherwise.
read-in-remarks = What does not fit together
read-in-placeholders = Placeholders in place of values:
read-in-withheld = Left out, because they belong to one attempt or person:
read-in-unknown = Not known, and not kept:
read-in-take = Take over what is ticked
read-in-drop = Drop it
compare-title = Compare the redirect URI
compare-lead = Services compare it as a text. Put beside each other what is registered, what stands in the form above, and what your app really sends.
compare-registered = What the console has
compare-registered-hint = Copied from the AuthPartner’s callback URL
compare-app = What your app sends
compare-app-hint = The address that your app opens for the sign-in, whole; or its redirect_uri alone
compare = Compare
compare-rest = What else is in your app’s address
compare-rest-fits = Everything in it keeps the rules of this line.
address-configured = Configured here
address-registered = Registered
address-sent = Sent by your app
parting-at = Character { $place }:
parting-has = { $whose }
parting-nothing = nothing
remark-wrong = Breaks a rule
remark-doubtful = Worth a look

## Choose scopes

scopes-legend = What does your app need?
scopes-hint = Tick only what is enabled for your client in the console; anything else comes back as invalid_scope.
scope-openid = A signed statement of who signed in (id_token), at the second token endpoint
scope-userdetails = The account’s name, birth date, gender, and whether an e-Aadhaar is there
scope-files-issueddocs = The list of documents issued to the citizen, and each of them
scope-files-uploadeddocs = Documents the citizen uploaded; nobody has signed these
scope-partners-pancr = Pulling the PAN record into the citizen’s locker
scope-email = E-mail address in the profile
scope-address = Address in the profile
scope-picture = Photo in the profile
scope-avs = A statement of age, in place of the birth date
scope-other = From the partner file; not a documented scope
field-purpose = Purpose
field-purpose-hint = What the citizen reads on the consent page: letters, digits, blanks and underscores
field-purpose-explained = Required since specification 2.4, as free text. Before that it was one of five words.
field-service-name = Service name
field-service-name-hint = The service of yours that asks: letters, digits, blanks and underscores
field-service-name-explained = Required since specification 2.4, beside the purpose.
free-text-strange = Outside the permitted alphabet: { $characters }
scopes-save = Save the scopes
scopes-parameter = This becomes
scope-careof = The care-of line of the address
scope-avs-parent = The consent of a guardian
scope-avs-parent-file = The consent of a guardian, with documents
scope-entitydetails = Details of the organisation, at EntityLocker
scope-family = A family of scopes with the type or URI of a document
scope-guess = A guess from other providers or a tick box’s label; { $meant } is probably meant
scope-guess-none = A guess from other providers; no scope for this is known
scope-further = Another scope
scope-further-hint = As the console’s “Test API” spells it; several with blanks between
scope-add = Add

## Sign in

prepare = Prepare the request
prepare-again = Prepare a fresh request
prepare-what = Lockstep makes a new state and a new PKCE pair, and builds the address from them. Nothing is sent yet.
prepare-again-what = The attempt is over. A fresh request has its own state and its own PKCE pair; nothing of the old one is used again.
prepare-fresh = A request is good for one attempt. A second attempt gets a new state and a new verifier.
doors-of-sign-in = Open the sign-in page
door-proposed = proposed
door-name-window = In a window of Lockstep
door-name-browser = In the system’s browser
door-name-link = In the system’s browser, by a link
door-name-paste = On any device, then paste
door-what-window = A fresh session without your cookies. Lockstep sees the address it comes back to, so the redirect URI need not be this computer.
door-what-browser = With your own browser and its saved sign-ins. Needs a redirect URI on this computer, or the paste field.
door-what-link = The redirect URI has a scheme of its own. The system hands the address to Lockstep; the scheme is borrowed for this sign-in only.
door-what-paste = The address as a code for a camera and as text. Open it in any browser, also on a phone, and paste the address you land on.
door-open-window = Open the window
door-open-browser = Open the browser
door-open-link = Open the browser
door-open-paste = Show the address
waiting-you = Waiting for you: finish signing in in the other window
waiting-citizen = Waiting for the citizen: sign-in and consent are not finished
waiting-door-window = Choose a citizen, read the consent, and allow or deny. Lockstep ticks nothing for you.
waiting-door-browser = The page is open in the browser. If the browser ends on a page that does not load, paste its address below.
waiting-door-link = The page is open in the browser. When it asks whether to open Lockstep, allow it; or paste the address below.
waiting-door-paste = Open the address below in any browser, also on a phone; sign in there, and paste the address you land on.
waiting-deadline = { $left } left
elsewhere-title = On another device
elsewhere-what = The address as a code for a camera, and as text to send. It is good for this attempt alone.
elsewhere-hidden = Not while the screen is shared: whoever scans the code could sign in in the citizen’s place. End screen-share mode with F8 first.
elsewhere-show = Show the address
elsewhere-code = QR code of the address to open on the other device
elsewhere-copy = Copy the address
certificate-fingerprint = SHA-256 fingerprint of the certificate that the browser warns of
certificate-ends = Good until
paste-label = The address you landed on
paste-hint = Whole, from https:// to the end. It holds the code, so treat it like a key.
paste-submit = Use this address
code-returned = The code is here, and its state is the one that was sent
code-returned-detail = It works once, and not for long. Exchange it now.
url-title = What the address says
url-name = Parameter
url-value = Value
url-meaning = Meaning
url-required = required
url-optional = optional
url-raw = The address in one piece
pkce-title = PKCE: the proof that nobody else uses the code
pkce-lead = The request carries only the challenge. The verifier follows with the code, and whoever stole the code does not have it (RFC 7636).
pkce-verifier = Verifier
pkce-verifier-value = { $length } random characters, kept inside Lockstep until the exchange
pkce-fingerprint = Fingerprint
pkce-challenge-how = Base64URL of the 32 bytes, without padding; method { $method }
pkce-recompute = Recompute the challenge
pkce-recompute-what = This window encodes the digest itself and compares.
pkce-recomputed = Recomputed here
pkce-sent = In the request
preflight-title = Before the sign-in
preflight-ready = Nothing stands in the way.
preflight-blocked = { $count ->
    [one] One thing stands in the way.
   *[other] { $count } things stand in the way.
}
preflight-counts = { $kept } in order, { $troubled } to look at, { $skipped } not tested
preflight-ask = Ask the hosts too
preflight-again = Check again
preflight-blocking = What stands in the way
preflight-troubled = What should be looked at
preflight-stops = stops the sign-in
preflight-look = does not stop the sign-in
preflight-detail = Expected, received, rule and evidence
preflight-evidence = Evidence
preflight-others = In order or not tested: { $count }

## Get the token

exchange-code = Exchange the code
exchange-what = Lockstep sends code, verifier and client credentials to the token endpoint. The code is used up by this, whatever the answer.
exchange-doing = Exchanging…
exchange-sends = What is sent, exactly
exchange-sends-body = A form with grant_type=authorization_code, code, redirect_uri (the same text as before) and code_verifier, and the client credentials in the way you chose. With the scope openid the second token endpoint is asked, otherwise the first. The request appears at the side as soon as it is made.
token-title = The token
token-type = Type
token-lifetime = Lifetime
token-lifetime-value = { $seconds } seconds, { $minutes } minutes
token-lifetime-unknown = Not stated in the answer
token-until = until { $time }
token-consent = Consent ends
token-consent-unknown = Not stated in the answer
token-refresh = Refresh token
token-refresh-yes = Came with it
token-refresh-no = None in the answer
token-fingerprint = Fingerprint
token-kept = The token itself stays inside Lockstep, in memory.
scopes-compared = Asked for, and granted
scopes-same = { $count ->
    [one] The 1 scope you asked for was granted.
   *[other] All { $count } scopes you asked for were granted, and no others.
}
scopes-differ = The grant is not what was asked for. Missing scopes are the usual reason why documents do not arrive.
scopes-ticked = { $count ->
    [one] 1 document the citizen ticked
   *[other] { $count } documents the citizen ticked
}
scope = Scope
scope-requested = Asked for
scope-granted = Granted
scope-verdict = Verdict
scope-same = The same
scope-missing = Not granted
scope-extra = Granted without being asked for
account-title = The account
account-name = Name
account-dob = Birth date, DDMMYYYY
account-gender = Gender
account-mobile = Mobile number
account-email = E-mail address
account-digilockerid = DigiLocker ID
account-reference-key = Reference key
account-eaadhaar = e-Aadhaar available
account-new-account = Account new in this flow
id-token-title = The id_token, in words
id-token-verified = Its signature was verified with the key that belongs to it.
id-token-not-verifiable = Its signature cannot be verified: the key is not published. Do not rely on these claims alone.
id-token-wrong = Its signature is wrong. Do not use these claims.
claim-name = Claim
token-checks = What was checked in the answer

## Fetch documents

fetching = Fetching…
issued-fetch = Fetch the list
issued-again = Fetch the list again
issued-what = Lockstep asks for the documents that issuers have placed in the citizen’s locker.
issued-again-what = Asking again is the only refresh there is.
issued-title = { $count ->
    [one] 1 issued document
   *[other] { $count } issued documents
}
issued-none = The list is empty. Either the citizen has no issued documents, or the scope for them was not granted.
fetch-file = As file
fetch-xml = As XML
eaadhaar-title = e-Aadhaar
eaadhaar-what = Not in the list: it has an API of its own and needs nothing but the token. XML only.
fetch-eaadhaar = Fetch the e-Aadhaar
documents-title = What arrived
kind-pdf = PDF
kind-png = PNG picture
kind-jpeg = JPEG picture
kind-eaadhaar = e-Aadhaar XML
kind-certificate = Certificate XML
kind-offline-ekyc = Offline e-KYC XML
kind-xml = XML
kind-zip = ZIP archive
kind-unknown = Unknown content
hmac-match = The hmac header agrees.
hmac-match-detail = The bytes are those the service sent, computed with the client secret.
hmac-differs = The hmac header differs.
hmac-differs-detail = The bytes were changed on the way, or another client secret made it. Do not use the document.
hmac-absent = There is no hmac header.
hmac-absent-detail = Nothing shows that the bytes are those the service sent.
document-hidden = Hidden while the screen is shared: the page may show a birth date, an address or a photo.
document-reveal = Reveal for ten seconds
document-checks = What was checked in the answer
pdf-failed = The PDF could not be drawn.
pdf-page = Page { $page } of { $pages }
pdf-page-of = { $title }, page { $page } of { $pages }
pdf-before = Page before
pdf-after = Next page
tree-signed = the signature covers this
tree-unsigned = no signature covers this
tree-unverified = not verified yet
tree-outside = not covered

## Verify signatures

verify = Verify the signature
verify-again = Verify again
verify-what = Lockstep recomputes the digest of “{ $title }”, checks the signature over it, and looks the signer up. No network is used.
verify-which = Which document?
verify-nothing = No document with room for a signature has been fetched yet. The e-Aadhaar is the best to begin with.
verify-to-fetch = Fetch documents
verdict-valid = Genuine: the signature is valid and the signer is known
verdict-valid-in-practice = The practice signature is valid
verdict-tampered = Changed: the content is not what was signed
verdict-unknown-signer = Signed, but by somebody Lockstep does not know
verdict-signer-expired = Signed outside the signer’s dates
verdict-unsigned = Not signed
verdict-refused = Refused: the signature has a form no genuine document has
verdict-unreadable = Unreadable
verdict-practice = Signed by the practice signer of Lockstep. This shows how verification works; it says nothing about a real document.
part-content = Content unchanged
part-signer = Signer known
part-dates = Chain and dates
part-state-good = in order
part-state-attention = look closer
part-state-bad = not in order
part-state-not-checked = not checked
preview-photo = Photo
preview-photo-hidden = Hidden while the screen is shared
preview-photo-none = No photo in the document
preview-practice = Practice document. The person is fictional.
preview-unconfirmed = Unconfirmed: this signature does not vouch for these data.
proves = What this proves
does-not-prove = What it does not prove
verdict-details = Signer and algorithms
signer-subject = Signer
signer-practice = practice signer
signer-issuer = Issued by
signer-dates = Valid
signer-fingerprint = SHA-256 fingerprint
signer-cca = Chain to CCA India
signer-cca-yes = Complete
signer-cca-no = Not complete
detail = In detail
detail-digests = Digests
detail-digests-lead = What the signature says the content’s digest is, and what Lockstep computed from the content.
detail-digest-expected = In the signature
detail-digest-found = Computed here
detail-original = Compare with the original
detail-original-lead = If you have the document as it was issued, Lockstep shows the first place where the two part.
detail-original-choose = Choose the original
detail-original-same = No difference: in canonical form both documents are the same.
detail-path = Certificate path
detail-path-lead = From the key that signed upwards, each certificate signed by the next.
detail-path-issuer = Issued by { $issuer }
detail-signed-info = SignedInfo, canonical
detail-signed-info-lead = The exact bytes over which the signature value was made.
detail-content = Content, canonical
detail-content-hidden = Hidden while the screen is shared: these bytes are the document itself.
detail-content-lead = The exact bytes over which the digest is computed.
detail-content-part = The first { $shown } of { $all } characters.
detail-content-none = There is no canonical form: no signature covers the content.
hash = Compare a mobile number or e-mail address
hash-lead = Offline e-KYC carries both only as hashes. Lockstep hashes what you enter in every way that is known, and compares.
hash-what = What to compare
hash-mobile = Mobile number
hash-mobile-hint = As the holder gave it to UIDAI, ten digits
hash-email = E-mail address
hash-email-hint = As the holder gave it to UIDAI
hash-share-code-hint = The hash was made with it
hash-compare = Compare
hash-matched = It matches
hash-not-matched = It does not match
hash-not-matched-meaning = That is no sign of fraud. The holder may have changed it since, may have given another one, or the share code may be another.
hash-reading = Matched when read as: { $reading }
hash-tried = Tried:
last-four = Compare the last four digits
last-four-lead = A document gives only the last four digits of an Aadhaar number, and only these can be compared.
last-four-label = The four digits you were told
last-four-only = Four digits, not the whole number. Lockstep needs no more and keeps none.
last-four-compare = Compare
last-four-same = The four digits agree
last-four-differ = The four digits do not agree
last-four-limits = One number in ten thousand ends in the same four digits. Agreement does not show that the number is the same, that the person is its holder, or that the number is active; DigiLocker and the document cannot tell.
signers = Known signers
signers-lead = Lockstep compares keys, not names: whoever writes “UIDAI” into a certificate does not become UIDAI.
signers-gaps = Known to be missing
signer-origin-practice = practice signer
signer-origin-imported = imported by you
signer-standing-expires-soon = expires soon
signer-standing-expired = expired; what it signed before stays verifiable
signer-standing-not-yet = not valid yet
signer-where = Source and key
signer-key-fingerprint = SHA-256 of the public key (SubjectPublicKeyInfo)
signer-forget = Forget
signer-forget-what = Forget { $signer }
signer-import = Add a signer
signer-import-meaning = Documents signed with its key then count as from a known signer, on this computer only. Be sure, by another way than this file, that the certificate is the signer’s own.
signer-import-label = Certificate, as PEM or Base64
signer-import-pasted = Add the pasted certificate
signer-import-file = Choose a certificate file

## Verify a file

file-lead = Choose a signed document, or drop it anywhere on this window.
file-hint = XML or ZIP, up to 64 MB. It is verified at once, stays on this computer, and needs no account and no network.
file-open = Choose a file
file-list = Opened files
file-close = Close { $name }
file-inside = Look inside
file-needs-share-code = Locked
file-problem = There is a problem
file-valid = Genuine
file-valid-in-practice = Practice signature holds
file-tampered = Changed
file-unknown-signer = Signer not known
file-signer-expired = Outside the signer’s dates
file-unsigned = Not signed
file-refused = Refused
file-unreadable = Unreadable
share-code = Share code
share-code-hint = The code that the holder chose when downloading the offline e-KYC from UIDAI
share-code-open = Open the archive
share-code-kept = Used once and kept nowhere.

## Report

report-practice = A practice run. Nothing in it counts as a production check.
report-passed = passed
report-failed = failed
report-skipped = not tested
report-made = made on { $time }
report-shown = What was shown
report-shown-nothing = Nothing yet: no step of this run is completed.
report-not-tested = What was not tested
report-save-html = Save as HTML
report-save-json = Save as JSON
report-print = Print
report-saved = Saved:
report-checks = Every check of this run
report-after = The real thing
report-after-what = With your organisation’s credentials the same steps run against the real services.
report-to-doors = Go to the two doors

## The evidence

evidence = Evidence
evidence-lead = What really happened in this attempt, and nothing else. Times are UTC.
evidence-empty = Nothing has happened yet. Each request and each step of the browser appears here by itself.
evidence-gone = This item belongs to an earlier attempt.
evidence-show = { $count ->
    [0] Show the evidence
   *[other] Show the evidence ({ $count })
}
evidence-hide = Hide the evidence
lane-you = You and your browser
lane-lockstep = Lockstep as the partner app
lane-service = The service
lane-practice = Practice locker
leg-authorize-opened = Sign-in page opened
leg-callback = Came back with a code
leg-refused = Came back, and was refused
leg-door = Door
leg-time = Time
leg-address = Address
leg-note = Remark
sequence-checks-passed = { $count ->
    [one] 1 check passed
   *[other] { $count } checks passed
}
sequence-checks-failed = { $count ->
    [one] 1 check failed
   *[other] { $count } checks failed
}
exchange-no-answer = No answer
exchange-no-body = No body
exchange-checks = What was checked
exchange-request = Request
exchange-response = Response
exchange-masked = Secrets were masked before the exchange was recorded. The curl command names the variables to set in their place.

## Diagnose

diagnose-label = What went wrong?
diagnose-hint = Paste an error text, an address, a JSON body, a header or a status. Ctrl+Enter starts.
diagnose-submit = Diagnose
diagnose-clear = Clear
diagnose-local = Stays on this computer.
diagnose-nothing = Nothing in this text is known to Lockstep.
diagnose-nothing-next = Paste more of it: the whole answer with its status, or the whole address.
diagnose-mail = Write to support
diagnose-nearest = The nearest answers
diagnose-read-on = To read on
diagnose-found = { $count ->
    [one] 1 possible cause
   *[other] { $count } possible causes, best first
}
finding-best = Fits best
finding-cause = Cause:
finding-mail = Write a mail: { $title }
finding-evidence = What speaks for it:
reproduce = Reproduce in practice
reproduce-what = The practice locker can misbehave in exactly this way.
reproduce-in-practice = The practice locker can reproduce this: take the door “Try it now” first.
reproduced = Switched on in the practice locker. Repeat the step and see it happen; switch it off there when you have seen enough.

## Mails to support
mail-title = Write to support
mail-what = Nothing is sent from here. The mail is shown first; it is in English, because one team reads it for the whole country.
mail-choose = What the mail is about
mail-to = To
mail-optional = { $label } (optional)
mail-attachment = Name of the file. Attach it yourself in your mail program.
mail-write = Show the mail
mail-wrong = { $count ->
    [one] One field has to be changed first.
   *[other] { $count } fields have to be changed first.
}
mail-subject = Subject
mail-open = Open in the mail program
mail-copy-subject = Copy the subject
mail-copy = Copy the text
mail-too-long = This mail is too long to be handed to a mail program. Copy subject and text.
mail-opened = Handed to your mail program. Look at it there before you send it.

## Workbench

bench-pkce = PKCE challenge
bench-pkce-lead = Put in a verifier and see every step; put in the challenge your app sent and see where the two part. Use a test verifier, not one of a live sign-in.
bench-verifier = code_verifier
bench-verifier-hint = 43 to 128 characters out of A–Z a–z 0–9 - . _ ~
bench-sent = code_challenge your app sent
bench-sent-hint = May stay empty
bench-compute = Compute the challenge
bench-vector = Use the example of RFC 7636
bench-length = Length
bench-length-value = { $length } characters
bench-right = Right challenge
bench-yours = Yours
bench-hex-mistake = Your challenge is 86 characters long. That is what comes out when the digest is written as hex text before it is encoded. Encode the 32 bytes themselves.
bench-padded = Your challenge contains +, / or =. Base64URL has - and _ in place of the first two, and no padding.
bench-hmac = hmac
bench-hmac-lead = DigiLocker calls two different values hmac. Compute either, and see whether yours is made in the same way.
bench-hmac-which = Which hmac
bench-hmac-body = hmac of a document or an upload
bench-hmac-body-how = HMAC-SHA256 over the raw body, keyed with the client secret, in Base64
bench-hmac-fields = hmac of a meta API call
bench-hmac-fields-how = SHA-256 of the secret and the fields, written one behind the other; hex, as far as is known
bench-hmac-secret-hint = Never shown, never kept: it is gone when this sheet closes
bench-hmac-text = Body
bench-hmac-text-hint = Exactly as sent, down to the last line break
bench-hmac-api = API
bench-hmac-order = Order:
bench-hmac-theirs = Your hmac, or the one that came
bench-hmac-compute = Compute the hmac
bench-hmac-vector = Use an example
bench-hmac-same = The same: yours is made in the right way.
bench-hmac-differs = Yours is another value.
bench-hmac-over = Computed over
bench-hmac-base64 = Base64
bench-hmac-hex = Hex

## Practice locker

locker-lead = A locker on this computer with fictional citizens. It answers as the specifications say, as far as they are known; your own app can use it as well.
locker-where = Where it is
locker-citizens = Citizens
locker-faults = { $count ->
    [0] Faults: none switched on
    [one] Faults: 1 switched on
   *[other] Faults: { $count } switched on
}
locker-faults-find = Find a fault
locker-faults-lead = Switch on one or several and repeat a step: the locker misbehaves in this way, and Lockstep must find it.
locker-once = For one request
locker-until-off = Until switched off
locker-state-of = { $title }: how long
locker-all-off = Switch everything off
locker-variants = { $count ->
    [0] Shapes of right answers: as described
    [one] Shapes of right answers: 1 switched on
   *[other] Shapes of right answers: { $count } switched on
}
locker-variants-lead = Descriptions and their samples disagree on how an answer looks. Nothing is wrong with these shapes; an app must read each of them.
locker-enacted = Fault enacted
locker-log = Request log
locker-log-empty = No request yet.
locker-differences = How it differs from the real services
locker-topic = Topic
locker-live = Real services
locker-practice = Practice locker

# The room of the APIs
tool-apis = APIs
action-apis = Look at the APIs
action-apis-detail = Purpose, request, answer, errors and code of each call, and a form to try it
all-apis-title = Every other API
all-apis-what = Uploaded documents, APAAR, pull, push, statistics, refresh and revoke: described, and ready to try.
all-apis-open = Look at the APIs
apis-lead = What each call is for, what goes in, what comes back and what can go wrong. Each can be tried here.
apis-back = All APIs
api-dated = description of { $dated }
api-section = section { $section } of the reference
api-tab-try = Try it
api-tab-request = Request
api-tab-answer = Answer
api-tab-errors = Errors
api-tab-code = Code
api-authentication = Who is calling
api-parameters = What is sent
api-parameter = Name
api-place = Where
api-need = Needed
api-source = Where its value comes from
api-place-body = Body
api-place-form = Form
api-place-header = Header
api-place-path = Path
api-place-query = Address
api-required = Required
api-optional = Optional
api-no-parameters = Nothing is sent.
api-lines = Lines that have it
api-own-line = yours
api-standing-offered = At your own address
api-standing-absent = Not there
api-standing-unknown = Not publicly known
api-standing-withdrawn = Withdrawn
api-invented = An answer with invented values
api-by-redirect = Redirect
api-code-safe = Set the variables in your own shell. No secret and no token is in the program, so it can be copied and mailed.
api-code-curl = Shell
api-code-node = Node
api-code-python = Python
api-practice = This asks the practice locker. It shows how the call works and says nothing about the real service.
api-practice-result = Practice: no production check turns green by this.
api-cancel = Leave it
api-choose = Choose
api-choose-file = Choose a file
api-optional-field = { $label } (optional)
api-working = How the hash was made
api-empty = (empty)
api-exchange = The exchange, with secrets masked

# How the service is reached
connection-title = Network and addresses
connection-lead = For a company’s proxy or authority, and for a service that bears less than others. What is left empty is as suits the service. TLS is always verified.
connection-save = Save the connection
connection-saved = Saved
connection-ends-attempt = Saving gives up an attempt that is under way
field-proxy = Proxy
field-proxy-hint = Empty is the system’s; none is none. Services on this machine are reached without it.
field-ca-file = Certificate file (PEM)
field-ca-file-hint = Authorities that are trusted besides the machine’s own
field-http1Only = Only HTTP/1.1
field-tls12Only = Only TLS 1.2
field-ipv4Only = Only IPv4
switch-on = Yes
switch-off = No
switch-suits-on = As suits the service: yes
switch-suits-off = As suits the service: no
field-connect-timeout = Longest time to a connection, seconds
field-total-timeout = Longest time for an answer, seconds
field-timeout-hint = Empty is the usual
endpoints-title = Addresses of single calls
endpoints-lead = For a service of your own or a proxy before single calls. What is left empty is at the base address of the service.
