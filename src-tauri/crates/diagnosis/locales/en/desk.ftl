# Sentences that the desktop shell makes itself: what stands beside values, verdicts and doors.
# Voice: say what is, then what to do. No please, sorry or oops. Names on the wire stay as they are.

## The parameters of the authorize address
parameter-response-type = Asks for a code. Nothing else is in use.
parameter-client-id = Says which client asks. The service looks up the registration by it.
parameter-redirect-uri = Where the browser is sent with the answer. It must equal the registered address, character for character.
parameter-state = Random text of this attempt. It must come back unchanged, else the answer belongs to someone else.
parameter-code-challenge = SHA-256 of the verifier. Only whoever knows the verifier can redeem the code.
parameter-code-challenge-method = How the challenge was made. Only S256 is accepted.
parameter-scope = What is asked for. The token tells what was granted.
parameter-purpose = Shown to the citizen: why the documents are wanted.
parameter-service-name = Shown to the citizen: for which service.
parameter-other = Sent as configured.

## The doors
door-browser-elsewhere = The browser's answer can be caught only at an address of this machine (127.0.0.1 or localhost). { $redirect } is elsewhere: use the in-app window or paste the address.

## The sign-in window's controls
window-title = Lockstep: sign in at the service
window-back = Back
window-reload = Reload
window-cancel = Cancel
leg-authorize-opened = The sign-in page was opened.
leg-callback = The answer arrived at the registered address.
leg-refused = Something arrived that is not the answer of this attempt; it was set aside.

## Verdict: the three parts
verdict-content-good = Unchanged: the content is what the signer signed.
verdict-content-bad = Changed: the content is not what the signer signed.
verdict-content-not-checked = Not reached: without a signature that holds, nothing can be said about the content.
verdict-signer-good = Known: the key is on the list of published signers.
verdict-signer-practice = Known for practice: the key belongs to the practice locker. Anyone can sign with it; it proves nothing outside practice.
verdict-signer-unknown = Not on the list: the key is none of the published signers. Compare subject and fingerprint before you trust it.
verdict-signer-unknown-cca = Not on the list, but its certificate leads to a CCA India root. Compare subject and fingerprint before you trust it.
verdict-signer-not-checked = Not reached.
verdict-dates-good = In time: the signer's certificate was valid when the document was made.
verdict-dates-bad = Out of time: the signer's certificate was not valid when the document was made.
verdict-dates-attention = The certificate was valid when the document was made and has ended since.
verdict-dates-not-checked = Not reached.

## What a verdict proves
proves-content = Nothing was changed since the document was signed.
proves-signer = It was signed with the key named below.
not-proves-holder = That the person before you is the one in the document.
not-proves-current = That the record is still current.
not-proves-number = That a full Aadhaar number is right: the document holds the last four digits only.
not-proves-practice = Anything about a real person: the signer is the practice locker.

## Preview
preview-name = Name
preview-name-local = Name in the local script
preview-birth-date = Date of birth
preview-gender = Gender
preview-gender-m = Male
preview-gender-f = Female
preview-gender-t = Transgender
preview-address = Address
preview-address-local = Address in the local script
preview-aadhaar-last4 = Aadhaar, last four digits
preview-reference = Reference
preview-issued-at = Made on
preview-valid-until = Valid until

## Technical detail
detail-canonicalisation = Canonical form of SignedInfo
detail-signature-method = Signature method
detail-digest-method = Digest method
detail-serial = Serial number

## id_token claims
claim-iss = Who issued the token
claim-sub = Name of the account
claim-aud = For which client
claim-iat = Issued
claim-auth_time = Signed in
claim-exp = Ends
claim-given_name = Full name
claim-preferred_username = Name of the account
claim-email = E-mail
claim-birthdate = Date of birth (DD/MM/YYYY)
claim-phone_number = Mobile number
claim-jti = Number of this token
claim-user_sso_id = Id at the sign-on service
claim-pan_number = PAN, when it was asked for
claim-driving_licence = Driving licence, when it was asked for
claim-masked_aadhaar = Aadhaar, last four digits
claim-other = Not in the description

## Exchanges
exchange-authorize = Sign-in page
exchange-eaadhaar = e-Aadhaar XML
exchange-file = Document file
exchange-issued = Issued documents
exchange-logout = Log-out
exchange-revoke = Revoke token
exchange-token = Code for token
exchange-token-v2 = Code for token (OpenID Connect)
exchange-user = User details
exchange-xml = Certificate data in XML

## Refusals of the shell
refusal-not-yet-cause = This step needs one before it that is not done.
refusal-not-yet-fix = Follow the list on the left from the top.
refusal-busy-cause = A step is still running.
refusal-busy-fix = Wait until it ends, or cancel it.
refusal-form-cause = { $count ->
    [one] One field does not fit yet.
   *[other] { $count } fields do not fit yet.
}
refusal-form-fix = Change what is marked. What was typed is kept.
refusal-hidden-cause = The value is hidden while the screen is shared.
refusal-hidden-fix = Reveal it for ten seconds, or end screen-share mode with F8.
refusal-practice-not-running-cause = No practice locker is running.
refusal-practice-not-running-fix = Start it with “Try it now”.
refusal-practice-start-cause = The practice locker did not start: { $reason }
refusal-practice-start-fix = Close programs that hold many connections on this machine and try again.
refusal-secret-cause = The keychain did not take the secret: { $reason }
refusal-secret-fix = It is kept in memory until the program ends. Unlock the keychain to keep it longer.
refusal-no-secret-cause = There is no client secret yet.
refusal-no-secret-fix = Enter it under “Register the client”.
refusal-not-found-cause = There is no such document or answer any more.
refusal-not-found-fix = Fetch it again.
refusal-unknown-cause = There is no value of that name, or it may not be shown.
refusal-unknown-fix = Nothing needs to be done.
refusal-window-cause = The sign-in window did not open: { $reason }
refusal-window-fix = Use the system's browser, or open the address yourself and paste where you land.
refusal-browser-cause = The system's browser did not open: { $reason }
refusal-browser-fix = Copy the address into a browser yourself and paste where you land, or use the in-app window.
refusal-save-cause = The file was not written: { $reason }
refusal-save-fix = Make room or choose another folder, then try again.

## Fields
field-name-empty = Enter a name for this partner.
field-base-url = Enter the base of the APIs, beginning with https://
field-service-line = The service is not published with this line.
field-client-id-empty = Enter the client id from the partner console.
field-client-id-address = This looks like a domain or an address. The client id is the short code beside it in the console.
field-client-id-blank = Remove the blanks.
field-redirect-empty = Enter the redirect URI as it is registered.
field-redirect = { $reason }
field-scopes-empty = Choose at least one scope.
field-free-text-empty = Line 2.4 asks for it.
field-free-text-character = Character { $position } ({ $character }) is not a letter, digit, blank or underscore.
field-free-text-length = { $length } characters; at most 50.
field-purpose-word = Lines before 2.4 accept one of: kyc, verification, compliance, availing_services, educational.
field-secret-empty = Enter the client secret from the partner console.

## Why a step cannot start
reason-needs-partner = Take one of the two doors first.
reason-needs-client = Needs the client's registration.
reason-needs-secret = Needs the client secret.
reason-needs-scopes = Needs scopes, purpose and service name.
reason-needs-code = Needs a sign-in.
reason-needs-token = Needs the token.
reason-needs-document = Needs a document in XML.
