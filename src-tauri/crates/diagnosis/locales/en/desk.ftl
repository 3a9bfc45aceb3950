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
door-certificate-warning = Lockstep answers at this https address with a certificate that it makes for this computer. No authority vouches for it, so the browser warns first: “Your connection is not private” (Chrome, Edge) or “Warning: Potential Security Risk Ahead” (Firefox). Compare the fingerprint that is shown here then, choose Advanced and go on. The in-app window and the paste field work without it.
elsewhere-practice = The practice locker is on this computer, and no other device gets to it. The address opens in any browser on this computer; paste where that ends.
elsewhere-loopback = Scan the code or send yourself the address, and sign in there. A redirect to this computer cannot come back from another device: its browser ends on a page that does not load. The answer is in that page’s address all the same: copy it, and paste it below.
elsewhere-website = Scan the code or send yourself the address, and sign in there. It ends at { $redirect }: copy the whole address from the browser’s address bar at once, before the website moves on, and paste it below.
elsewhere-link = Scan the code or send yourself the address, and sign in there. The other device has no program for { $redirect }: if its browser shows that address, copy it and paste it below; if not, sign in on this computer.

## The sign-in window's controls
window-title = Lockstep: sign in at the service
window-back = Back
window-reload = Reload
window-cancel = Cancel
leg-authorize-opened = The sign-in page was opened.
leg-callback = The answer arrived at the registered address.
leg-refused = Something arrived that is not the answer of this attempt; it was set aside.

## A port, a paste, a stray callback
bind-in-use = Port { $port } is in use by another program.
bind-in-use-by = Port { $port } is in use by { $by }.
bind-not-permitted = The system does not let this program listen on port { $port }; ports below 1024 are reserved.
paste-authorize-address = This is the sign-in page's own address. Sign in there first, then copy the address that the browser ends at.
paste-code-alone = This looks like the code alone. Copy the whole address, because its state has to be checked too.
paste-empty = Nothing was pasted. Copy the address that the browser ends at.
paste-no-answer = This address carries neither a code nor an error. The website may have moved on: sign in again and copy the address as soon as the page changes.
paste-not-an-address = This is not an address. Copy the whole line from the browser's address bar.
paste-several-lines = This is more than one line. Copy only the address, without line breaks.
paste-token-reply = This is a token reply, not an address. Treat it as a secret, and copy the address before the code is exchanged.
paste-too-long = This is too long to be the address. Copy only the line from the address bar.
stray-address = The address differs from the registered redirect URI at character { $position }: registered is “{ $expected }”, received was “{ $received }”.
leg-answered-no = The service's answer: no code, but an error.

## Files, signers and comparisons
choose-authority = Choose the certificate file of your authority (PEM)
choose-upload = Choose the file to upload: JPG, PNG or PDF
choose-document = Choose a signed XML file, or the ZIP of an offline e-KYC
choose-original = Choose the original
choose-certificate = Choose a signer's certificate
choose-partner = Choose a partner file
choose-save = Save the partner file
refusal-archive-cause = The archive did not open: { $reason }
refusal-archive-fix = Fetch the offline e-KYC again from UIDAI's site and open the ZIP as it came.
refusal-certificate-cause = This is no certificate: { $reason }
refusal-certificate-fix = Give the certificate as PEM, DER or bare Base64, from “-----BEGIN CERTIFICATE-----” to the end.
refusal-no-detail-cause = There is no signature of the accepted shape to look into.
refusal-no-detail-fix = The verdict says what the document has instead.
refusal-no-record-cause = There is no verified Aadhaar record to compare with.
refusal-no-record-fix = Verify the document first. Nothing is compared with a record whose signature does not hold.
refusal-nothing-chosen-cause = No file was chosen.
refusal-nothing-chosen-fix = Choose one, or leave it as it is.
refusal-not-xml-cause = This file is no XML and no archive, so there is no XML signature in it.
refusal-not-xml-fix = Open the XML of the document. A PDF carries another kind of signature, which is not checked here.
refusal-open-file-cause = The file was not opened: { $reason }
refusal-open-file-fix = Nothing was changed in it. Choose another file, or mend this one and try again.
refusal-share-code-cause = The share code does not open this archive.
refusal-share-code-fix = Enter the share code that was set when the offline e-KYC was fetched. Large and small letters differ.
path-none = No certificate is at hand, only the key.
path-cca-root = The path leads to a root of CCA India.
path-practice-root = The path leads to the practice root. It proves nothing outside practice.
path-issuer-missing = The path stops: the certificate of “{ $name }” is not at hand.
path-out-of-date = The path stops: the certificate of “{ $name }” was outside its dates.
path-unknown-root = The path ends at a root that is none of the known ones.
differs-attribute = The attribute { $name } differs.
differs-element = An element is missing, added or has another name.
differs-instruction = A processing instruction differs.
differs-namespace = A namespace declaration differs.
differs-text = The text differs; blanks count.
reading-salted-times = SHA-256 of value and share code, as many times in all as the last digit says
reading-salted-once-more = SHA-256 of value and share code, once and then as many times as the last digit says
reading-plain = SHA-256 of the value alone, once
hash-matches = The value gives the hash of the record.
hash-differs = No known reading of the rule gives the hash of the record. A number changed since, a typing slip or a reading not known here look the same, so this speaks against nobody.
hash-not-in-record = The record has no such hash: the holder did not share it.
last-four-same = The four digits are the record's last four. One number in ten thousand has them: it does not prove the whole number.
last-four-differ = The four digits are not the record's last four.
signs-any = every document
signs-certificate = certificates issued through DigiLocker
signs-eaadhaar = e-Aadhaar XML of DigiLocker
signs-kyc-response = UIDAI's own answers (KycRes)
signs-offline-ekyc = UIDAI's offline e-KYC
signs-secure-qr = secure QR codes, which are not XML
mistake-changed-body = The body was changed before it was hashed: line ends, a byte order mark, or blanks at its ends. Hash the exact bytes.
mistake-decoded-key = The secret was decoded from hexadecimal before it was used as key. Use its characters as they are.
mistake-hex-in-base64 = The hexadecimal text of the digest was put into Base64. Encode the 32 bytes.
mistake-hexadecimal = The digest is right but in hexadecimal. Encode the 32 bytes in Base64.
mistake-keyed = This is a keyed HMAC. The meta APIs want a plain SHA-256 that begins with the secret.
mistake-base64 = The digest is right but in Base64. Write it in hexadecimal.
mistake-encoded = It was made over percent-encoded values. Hash the values as they are.
mistake-ist = It was made over a ts moved by 5 h 30 min. Use plain UNIX seconds.
mistake-milliseconds = It was made over milliseconds. ts is in seconds.
mistake-no-secret = The secret is left out. It comes first, before all fields.
mistake-order = The fields are right but in another order. The order is shown above.
mistake-order-of-line = This is the order of another line of the description.
mistake-separator = Something stands between the fields. Write them directly one behind the other.
mistake-other-secret = It was made with the secret of another application.
mistake-padded-key = The secret was used with a blank or a line end around it.
mistake-unkeyed = This is a plain SHA-256. Use HMAC-SHA256, keyed with the client secret.
mistake-url-alphabet = The digest is right but in Base64url or without padding. Use standard Base64 with padding.

## Verdict: the reason
signature-signed-and-unchanged = The document is unchanged since a known signer signed it.
signature-content-changed = The content is not what was signed: the document was changed after signing.
signature-signature-broken = The signature does not fit the signer that the document names: the signature was changed or taken from elsewhere.
signature-signer-unknown = The document is unchanged since it was signed, but the signer's key is not in the list of known signers.
signature-signer-unknown-cca = The document is unchanged since it was signed. The signer's key is not in the list of known signers, but its certificate leads to a root of CCA India.
signature-signer-not-named = No known signer made this signature, and the document does not say whose key to use.
signature-signer-for-other-documents = The signer is known, but for another kind of document than this one.
signature-signer-key-unsupported = No known signer made this signature, and the key that the document brings is of a kind that is not used for it.
signature-signer-expired-then = The signer's certificate had already expired on the date that the document states.
signature-signer-not-yet-valid-then = The signer's certificate was not yet valid on the date that the document states.
signature-signer-expired-date-unknown = The signer's certificate is not valid today, and the document does not say when it was signed.
signature-no-signature = The document carries no signature. Some issuers do not sign; its content proves nothing by itself.
signature-canonicalization-unsupported = The signature asks for a canonicalisation that genuine documents do not use.
signature-digest-method-md5 = The signature uses MD5, which is broken.
signature-digest-method-unsupported = The signature uses a digest that genuine documents do not use.
signature-doctype = The document has a document type declaration (DOCTYPE), which can change what is read.
signature-encoding-disagrees = The document declares another character encoding than it uses.
signature-encoding-unsupported = The document uses a character encoding other than UTF-8 and UTF-16.
signature-entity-reference = The document refers to an entity that is not one of XML's own five.
signature-reference-external = The signature refers to something outside the document.
signature-reference-fragment = The signature covers a part of the document instead of the whole.
signature-reference-missing = The signature does not state what it covers.
signature-reference-type = The signature's reference states a type, which genuine documents do not.
signature-references-several = The signature has several references instead of the one to the whole document.
signature-signature-foreign = The document has an element called Signature that is not an XML signature.
signature-signature-method-dsa = The signature uses DSA, which genuine documents do not.
signature-signature-method-ecdsa-sha1 = The signature uses ECDSA with SHA-1, which genuine documents do not.
signature-signature-method-hmac = The signature uses HMAC, a shared secret in place of a signer's key.
signature-signature-method-md5 = The signature uses MD5, which is broken.
signature-signature-method-unsupported = The signature uses a method that genuine documents do not use.
signature-signature-misplaced = The signature is not a direct child of the document's root.
signature-signature-structure = The signature is not built as genuine documents build it.
signature-signatures-several = The document has more than one signature.
signature-too-deep = The document is nested deeper than 64 levels.
signature-too-large = The document is larger than 64 MB.
signature-too-many-attributes = The document has too many attributes (128 on one tag, 100,000 in all).
signature-too-many-namespaces = The document declares more than 64 namespaces.
signature-too-many-tags = The document has more than 20,000 tags.
signature-transform-missing = The signature does not take itself out of what it covers (enveloped-signature).
signature-transform-unsupported = The signature transforms the content in a way that genuine documents do not.
signature-transform-xpath = The signature selects content by XPath, which genuine documents do not.
signature-transform-xslt = The signature transforms the content by XSLT, which genuine documents do not.
signature-value-not-base64 = The signature or the digest is not Base64 of the right length.
signature-value-not-plain-text = The signature or the digest has comments or elements inside its value.
signature-xml-version = The document states another XML version than 1.0.
signature-cut-off = The document ends before it is complete.
signature-empty = There is nothing in the document.
signature-malformed = The document is not well-formed XML.
signature-not-text = The document holds bytes that are not characters.
signature-not-xml = This is not an XML document.

## Verdict: the three parts
finding-content-unchanged = The content is exactly what was signed.
finding-content-changed = The content is not what was signed.
finding-content-unsigned = Nothing protects the content: it is not signed.
finding-content-not-checked = The content was not compared, because the signature itself could not be relied on.
finding-signer-known = The signer's key is in the list of known signers.
finding-signer-practice = The signer is the practice locker, which signs fictional papers only.
finding-signer-imported = The signer's certificate is one that you imported.
finding-signer-unlisted = The signer's key is not in the list of known signers.
finding-signer-unlisted-cca = The signer's key is not in the list, but its certificate leads to a root of CCA India.
finding-signer-for-other-documents = The signer is known for another kind of document.
finding-signer-not-named = The document does not say whose key to use, and no known key fits.
finding-signer-mismatch = The signature was not made by the signer that the document names.
finding-signer-none = There is no signer.
finding-signer-not-checked = The signer was not looked up.
finding-dates-fit = The document's date lies within the signer's dates.
finding-dates-fit-expired-now = The document's date lies within the signer's dates. The signer's certificate has expired since, which changes nothing.
finding-dates-signer-valid-today = The document does not say when it was signed; the signer's certificate is valid today.
finding-dates-after-expiry = The document's date is later than the signer's last day.
finding-dates-before-start = The document's date is earlier than the signer's first day.
finding-dates-unknown = The document does not say when it was signed, and the signer's certificate is not valid today.
finding-dates-not-checked = The dates were not compared.

## Verdict: what else should be known
flag-dated-in-future = The document states a date in the future.
flag-key-info-names-another = The certificate inside the document belongs to another key than the one that signed.
flag-legacy-sha1 = The signature uses SHA-1, as every genuine e-Aadhaar that was seen does. Many libraries refuse it until they are told to accept it.
flag-legacy-sha1-digest = The content is digested with SHA-1, as some issuers do.
flag-practice-signer = The signer is the practice locker: the document is fictional.
flag-signer-expired-now = The signer's certificate has expired since.
flag-signer-expires-soon = The signer's certificate expires soon.
flag-signer-imported = The signer was imported by you.
flag-signer-key-second-hand = The signer's key is known second-hand, without its certificate.
flag-signing-date-unknown = The document does not say when it was signed.
flag-ttl-passed = The record's time to live has passed.

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
preview-paper = Certificate
preview-number = Number
preview-issuer = Issued by
preview-issue-date = Issued on
preview-expiry-date = Valid until
preview-reference = Reference
preview-issued-at = Made on
preview-valid-until = Valid until

## Technical detail
detail-canonicalisation = Canonical form of SignedInfo
detail-signature-method = Signature method
detail-digest-method = Digest method
detail-content-canonicalisation = Canonical form of the content
detail-found = Found where the rule is broken
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
exchange-apaar = APAAR details
exchange-entity = Organisation details
exchange-pull-doctype = Document types
exchange-pull-document = Pull a document
exchange-pull-issuers = Issuers
exchange-pull-parameters = Search parameters
exchange-push-uri = Push URI
exchange-statistics = Statistics
exchange-upload = Upload
exchange-uploaded = Uploaded documents
exchange-verify-account = Verify account

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
refusal-changed-elsewhere-cause = { $reason } was changed by another window or program since you opened it. Nothing was overwritten.
refusal-changed-elsewhere-fix = Look at the difference, then take theirs or keep yours as a copy.
refusal-secret-cause = The secret was not forgotten by the keychain. { $reason }
refusal-secret-fix = Try again, or remove the entry “Lockstep” in your system’s own program for passwords.

## What the program keeps, when everything is to be forgotten
forget-session = In memory: tokens, codes, the sign-in attempt, fetched documents, opened files, the evidence, and what was entered and not saved
forget-practice = The practice locker with everything in it
forget-secrets = In the keychain: every client secret that Lockstep ever put there
forget-folder = In { $folder }: the list of recent files, added signers and all else that Lockstep keeps there
forget-browser = In the windows’ browser: cookies, storage, cache
forget-links = In the system: that links of a partner’s scheme open Lockstep

## Why the keychain does not have the secret; below the field
keychain-absent = No keychain answers on this computer: there is none, or its service does not run.
keychain-locked = The keychain is locked, or was never set up, and was not unlocked.
keychain-read-only = The secret was set outside this program.
keychain-refused = The keychain refused: { $reason }
keychain-silent = The keychain did not answer within { $seconds } seconds.
refusal-no-secret-cause = There is no client secret yet.
refusal-no-secret-fix = Enter it under “Register the client”.
refusal-not-found-cause = There is no such document or answer any more.
refusal-not-found-fix = Fetch it again.
refusal-unknown-cause = There is no value of that name, or it may not be shown.
refusal-unknown-fix = Nothing needs to be done.
refusal-link-cause = The system does not hand over links of this scheme: { $reason }
refusal-link-fix = Use the in-app window, or paste the address that the browser ends at.
refusal-window-cause = The sign-in window did not open: { $reason }
refusal-window-fix = Use the system's browser, or open the address yourself and paste where you land.
refusal-browser-cause = The system's browser did not open: { $reason }
refusal-browser-fix = Copy the address into a browser yourself and paste where you land, or use the in-app window.
unopened-no-program = there is no program here that opens addresses
unopened-failed = no program on this computer opened the address
refusal-mail-cause = No mail program took the mail: { $reason }
refusal-mail-fix = Copy the text and send it from where you usually write mails.
refusal-mail-too-long-cause = The mail is too long to be handed to a mail program.
refusal-mail-too-long-fix = Copy the text and send it from where you usually write mails.
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

## Prerequisites: the form of a number
identity-empty = Enter a value first.
identity-length = There are { $found } characters; there must be { $expected }.
identity-character = The character at position { $position } must be { $expected }.
identity-check-digit = The check digit does not fit: two characters may be swapped, or one mistyped.
identity-class-digit = a digit 0 to 9
identity-class-letter = a letter A to Z
identity-class-letter-or-digit = a letter A to Z or a digit
identity-class-not-zero = 1 to 9 or a letter
identity-class-listed = L (listed) or U (unlisted)
identity-class-hyphen = a hyphen
identity-class-six-to-nine = 6 to 9
identity-class-holder = a kind of holder: A, B, C, E, F, G, H, J, L, P or T
identity-class-other = another one
identity-gstin-state = The first two digits are not the code of a state.
identity-cin-year = Positions 9 to 12 are not a year of incorporation.
identity-udyam-begin = A Udyam number begins with UDYAM-
identity-mobile-prefix = Give the ten digits alone, without +91, 91 or 0 before them.
identity-other = This is another kind of number.
identity-gstin-fits = Structure and check digit fit. Only API Setu can say whether it is registered.
identity-cin-fits = The structure fits. Only the companies' register can say whether it exists.
identity-udyam-fits = The structure fits. Only the Udyam register can say whether it exists.
identity-mobile-fits = This has the form of an Indian mobile number. Nobody was called.
identity-pan-fits = The structure fits, and it is not a person's. Only the tax office can say whether it exists.
identity-pan-person = The structure fits, but this is a person's PAN (P at position 4). The organisation's is asked for, except from a proprietorship.
identity-email-fits = The address is not on a known free mailer's domain.
identity-email-free = This is a free mailer. An address on your own domain is asked for.
identity-email-none = This is not a mail address.

## Prerequisites: what is noted
task-too-long = This is too long. Keep what people need at a glance.
task-secret = This looks like a secret or a personal number. The partner file must not carry it; remove it.
task-waiting-on-empty = Say who has to act.
task-no-date = Give the day as year-month-day, for example 2026-12-01.

## Reading in a configuration
copied-empty = There is nothing in the field.
copied-too-large = This has { $megabytes } MB. Up to 4 MB are read: take the part with the settings.
copied-binary = This is no text. Copy the settings themselves, not the file around them.
copied-callback = This is the address that came back from a sign-in. It holds a code and no configuration; what is wanted is the address that opens the sign-in.
copied-broken-json = This begins like JSON and breaks at line { $line }. Copy it whole.
copied-nothing = No setting was found in this. Read are: an authorization address, NAME=value lines, a curl command, a Postman collection, a JSON object.

## Redirect URIs side by side
compare-nothing = Two addresses are needed for a comparison. Fill in a second one.
compare-too-long = This is longer than any address. Copy the address alone.
compare-callback = This is the address that came back from a sign-in. Wanted is the one that your app opens.
differs-scheme = One begins with http, the other with https.
differs-www = One has www., the other has not.
differs-loopback = One says localhost, the other the number of this computer. They reach the same machine and are different texts.
differs-case = They differ in capital and small letters.
differs-port = They differ in the port.
differs-slash = One has a slash at the end, the other has not.
differs-encoding = One is percent-encoded once more than the other.
differs-stray = One has an invisible or stray character. It is often copied along from a document or a mail.

## The logo and the website
choose-logo = Choose the logo
logo-none = This file is no image, whatever its name says.
logo-picture = { $kind }, { $width } × { $height } pixels, { $kilobytes } kB.
logo-drawing = { $kind }, a drawing without pixels of its own, { $kilobytes } kB.
logo-hint-few-pixels = Fewer than 200 pixels on the longer side look blurred on good screens.
logo-hint-many-bytes = More than 1 MB is much for a logo, and some mail programs refuse it.
logo-hint-narrow = It is more than four times as wide as high, or the other way round; little of it is left in a square frame.
logo-hint-other-ending = The name of the file ends otherwise than its content says.
logo-hint-unusual-kind = Not every page shows this kind of image. PNG and JPEG are shown everywhere.
site-no-address = This is no address of a website.
site-not-https = The address begins with http. Enter it with https; a website of today has it.
site-leg-name = The name has an address
site-leg-connection = Something listens there
site-leg-trust = Its certificate is trusted
site-leg-answer = It answers with a page
site-live = The website is live: it answered with HTTP { $status } over a trusted connection.
site-moved = The website sends on to { $to }. Give that address in the forms, or see that it is live too.
site-unprotected = The website sends on to { $to }, which is not protected. Whoever looks there sees a warning.
site-no-page = The website answers with HTTP { $status } and no page.
site-dns = The name is unknown to the resolver of this computer. Check its spelling, and whether the domain is registered.
site-refused = The server is there and refuses the connection: no web server listens on this port.
site-unreachable = No connection could be made. See whether this computer is online and the server is on.
site-proxy = The proxy in between does not let the connection through. Ask whoever runs the network.
site-timeout = No answer came in time.
site-tls-dates = Its certificate is outside its dates. Renew it; if it is new, check this computer’s clock.
site-tls-name = Its certificate is for another name.
site-tls-revoked = Its certificate was revoked.
site-tls-authority = Its certificate comes from an authority that this computer does not trust. It may be self-signed, or lack the certificate in between.
site-tls-other = No protected connection came about.
site-reset = The server closed the connection before it answered.
site-unreadable = What came back is no answer that can be read.

## Before the sign-in
preflight-fix-prerequisites = Settle what is open, or note whom it waits for. It stops no sign-in, but the approval.
preflight-fix-website = Have the website put right before you apply; a site that is not live is a reported reason for refusal.
preflight-fix-logo = Choose a file that is an image, PNG or JPEG.
preflight-fix-client-id = Copy the client ID from the console: Meri Pehchaan Auth, or Entity Auth for EntityLocker. It is neither a domain nor an address.
preflight-fix-client-secret = Enter the client secret. It goes into the keychain and is never shown.
preflight-fix-redirect-uri = Correct the redirect URI, and have the same text registered in the console.
preflight-fix-scope-names = Take the spelling that the console’s “Test API” shows, and drop what is only a guess.
preflight-fix-purpose = Write the purpose as the line asks for it: letters, digits, blanks and underscores, at most 50; before 2.4 one of five words.
preflight-fix-service-name = Write the service name with letters, digits, blanks and underscores, at most 50.
preflight-fix-line-of-service = Choose a line that this service has.
preflight-fix-endpoints = Keep to the addresses of one service and one version. Tutorials mix them.
preflight-fix-authorize-extras = Remove the parameter that the line does not have, or correct its value.
preflight-fix-callback-port = Close the program that has the port, or register a redirect URI with another port. The window inside Lockstep and a pasted address work without the port.
preflight-fix-host-reachable = See whether this computer is online, whether a proxy stands in between, and whether the address is spelt right.
preflight-fix-clock-skew = Set this computer’s clock by the network. Signed calls are refused when it is off.
preflight-fix-authorize-parameters = Fill in what the line requires and the request lacks.
preflight-fix-pkce-challenge = This is a fault of Lockstep. Send the support bundle.
preflight-evidence-field = Field { $field } of the partner file
preflight-evidence-keeper = Asked of the keeper of the secret; the secret itself is not read
preflight-evidence-port = Listened on the port and gave it back
preflight-evidence-hosts = One request to each host, without any credentials
preflight-evidence-website = The visit that you asked for
preflight-evidence-logo = The file that you chose
preflight-evidence-request = A request made from this configuration and not sent

## Why a step cannot start
reason-needs-partner = Take one of the two doors first.
reason-needs-client = Needs the client's registration.
reason-needs-secret = Needs the client secret.
reason-needs-scopes = Needs scopes, purpose and service name.
reason-needs-code = Needs a sign-in.
reason-needs-token = Needs the token.
reason-needs-document = Needs a document in XML.
reason-issuer = An issuer signs nobody in: DigiLocker calls its server.

## Shapes of a right answer, in the practice locker's console
variant-consent-as-text = consent_valid_till as a text instead of a number
variant-date-with-blank = Dates of a list with a blank before them
variant-eaadhaar-sparse = An e-Aadhaar without photo and without its empty attributes
variant-error-without-state = An error on the way back without state
variant-expiry-as-text = expires_in as a text instead of a number
variant-mime-as-objects = mime of a list as objects with one key each
variant-mime-as-text = mime of a list as one text with commas
variant-refusal-without-body = A refused token request with its status alone
variant-signature-sha256 = Signed XML with rsa-sha256 instead of rsa-sha1
variant-uri-with-blank = URIs of a list with a blank before them
field-seconds = A number of seconds from 1 to 600
field-authority-unusable = The certificate file cannot be used: { $reason }
field-proxy-form = An address such as http://proxy.example.in:3128, or none
field-proxy-password = A password does not belong into the file; set HTTPS_PROXY with it instead
field-endpoint-form = An address with http or https
