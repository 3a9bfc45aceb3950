### The room of the APIs, as the program says it.

api-group-sign-in = Signing in
api-group-account = The account
api-group-documents = Documents
api-group-pull = Pull a document from its issuer
api-group-service = The service
api-group-issuer = If you are an issuer
api-group-gone = Withdrawn calls

## The pages: title, purpose, answer.
api-authorize-title = Authorize
api-authorize-purpose = Opens DigiLocker’s sign-in and consent page in the citizen’s browser; the code comes back by redirect.
api-authorize-answer = A page for the citizen. Afterwards the browser is sent to your redirect URI with code and state, or with error and error_description.
api-token-title = Code for token
api-token-purpose = Turns the code, which can be used once, into an access token and tells the account’s basic details.
api-token-answer = JSON. Only access_token is safe to require; the refresh token is not always there.
api-token-v2-title = Code for token, OpenID Connect
api-token-v2-purpose = The same for an authorization with the scope openid; who signed in is in the id_token.
api-token-v2-answer = JSON with an id_token, without a refresh token and without profile fields.
api-id-token-title = Claims of the id_token
api-id-token-purpose = Takes the id_token of this attempt apart and checks its signature with a key that you give.
api-id-token-answer = A JWT signed with RS256. The service publishes no key, so without one from DigiLocker the signature cannot be verified.
api-refresh-title = Refresh the token
api-refresh-purpose = Exchanges the refresh token for a new access token without the citizen.
api-refresh-answer = JSON as from the code exchange, with a new refresh token and without new_account.
api-revoke-title = Revoke the token
api-revoke-purpose = Makes the access token and the tokens of the same consent worthless.
api-revoke-answer = Status 200 without a body, also for a token that is unknown.
api-logout-title = Log out
api-logout-purpose = Ends the citizen’s session at the service in the browser, so that the next sign-in begins afresh.
api-logout-answer = A redirect with error=user_loggedout. That is the expected ending and no failure.
api-user-title = User details
api-user-purpose = Tells whose account the token belongs to and whether an e-Aadhaar can be fetched.
api-user-answer = JSON. The data does not change for a token, so one call is enough.
api-apaar-title = APAAR details
api-apaar-purpose = Reads a student’s APAAR number and academic record.
api-apaar-answer = JSON with one entry for each university. Which scope unlocks it is not documented.
api-entity-title = Organisation details
api-entity-purpose = Tells which organisation the EntityLocker token belongs to. Modelled from public clients.
api-entity-answer = JSON, as public clients read it. No description of it could be read.
api-verify-account-title = Verify account
api-verify-account-purpose = Asks whether a mobile or Aadhaar number has a DigiLocker account.
api-verify-account-answer = JSON. registered is the text true or false.
api-issued-title = Issued documents
api-issued-purpose = Lists the documents that issuers have put into the citizen’s account; calling it again refreshes the list.
api-issued-answer = JSON. mime is documented as a list and also comes as one text; application/xml in it means that certificate data can be fetched.
api-file-title = Document file
api-file-purpose = Fetches one document, PDF or picture, by its URI; this is how a PAN, licence, registration certificate or marksheet is read.
api-file-answer = The bytes of the document. The header hmac covers exactly these bytes.
api-xml-title = Certificate data in XML
api-xml-purpose = Fetches the data of one issued document as signed XML.
api-xml-answer = XML with the issuer’s signature. The header hmac covers exactly these bytes, so check it before you format them.
api-eaadhaar-title = e-Aadhaar in XML
api-eaadhaar-purpose = Fetches the citizen’s e-Aadhaar with photo as signed XML; the access token is all that it takes.
api-eaadhaar-answer = XML. The Aadhaar number is masked to its last four digits, and there is no PDF of it.
api-uploaded-title = Uploaded documents
api-uploaded-purpose = Lists the files that the citizen keeps in DigiLocker, folder by folder.
api-uploaded-answer = JSON. Numbers come as text; a folder has an id, a file has a URI.
api-upload-title = Upload a file
api-upload-purpose = Puts a PDF or picture of at most 10 MB into the citizen’s account.
api-upload-answer = JSON with the path and size that were stored.
api-pull-issuers-title = Issuers
api-pull-issuers-purpose = Lists the issuers whose documents can be pulled. The list is long and seldom changes, so keep it for weeks.
api-pull-issuers-answer = JSON. orgid is text with leading zeros.
api-pull-doctype-title = Document types of an issuer
api-pull-doctype-purpose = Lists what an issuer can be asked for.
api-pull-doctype-answer = JSON with one entry for each document type.
api-pull-parameters-title = Search parameters
api-pull-parameters-purpose = Tells what the citizen must be asked so that the issuer finds the document.
api-pull-parameters-answer = JSON. paramname is the name of the field when you pull; valuelist holds the allowed values or null.
api-pull-document-title = Pull a document
api-pull-document-purpose = Asks an issuer for a document with the citizen’s consent and puts it among the issued documents.
api-pull-document-answer = JSON with the URI of the document, which is in the issued list from then on.
api-push-uri-title = Push URI
api-push-uri-purpose = Adds, changes or removes one document of your own organisation in a citizen’s account.
api-push-uri-answer = Status 200; a body is not documented.
api-statistics-title = Statistics
api-statistics-purpose = Counts users, documents, issuers and requesters of DigiLocker.
api-statistics-answer = JSON. Counts come as text and cumulate over months and years.
api-issuer-pull-uri-title = Pull URI at your endpoint
api-issuer-pull-uri-purpose = Makes the call by which DigiLocker asks an issuer to find a citizen’s document, signed as it would be.
api-issuer-pull-uri-answer = XML. Status is 1 for found, 0 for not found, 9 for under examination.
api-issuer-pull-doc-title = Pull Doc at your endpoint
api-issuer-pull-doc-purpose = Makes the call by which DigiLocker fetches a document from an issuer by its URI.
api-issuer-pull-doc-answer = XML. Status is 1 or 0; DataContent is needed, DocContent only when both formats are asked for.
api-issuer-paste-title = Judge a request, hash and answer
api-issuer-paste-purpose = Holds a recorded call to your endpoint against the issuer description, without sending anything.
api-issuer-paste-answer = What is expected, what was received and the rule, one by one.
api-gone-device-code-title = Device code
api-gone-device-code-purpose = Asked for a device code and had an OTP sent. It is known so that an old integration can be recognised.
api-gone-device-code-answer = Use Authorize: the citizen signs in in a browser.
api-gone-device-token-title = Device code for token
api-gone-device-token-purpose = Exchanged a device code and an OTP for a token.
api-gone-device-token-answer = Use Authorize, then exchange the code.
api-gone-sign-up-title = Sign-up by Aadhaar demographics
api-gone-sign-up-purpose = Opened an account from Aadhaar number, name, birth date and gender.
api-gone-sign-up-answer = Use Authorize with dl_flow=signup: the citizen opens the account.
api-gone-sign-up-verify-title = OTP of that sign-up
api-gone-sign-up-verify-purpose = Confirmed the OTP of a sign-up by demographics.
api-gone-sign-up-verify-answer = Use Authorize with dl_flow=signup: the citizen opens the account.
api-gone-issued-1-title = Issued documents, version 1
api-gone-issued-1-purpose = The older list of issued documents, without document type and issuer id.
api-gone-issued-1-answer = Use the list of version 2.
api-gone-eaadhaar-1-title = e-Aadhaar, version 1
api-gone-eaadhaar-1-purpose = The first e-Aadhaar call; it can show old values or fail.
api-gone-eaadhaar-1-answer = Use version 3 of the call.
api-gone-eaadhaar-2-title = e-Aadhaar, version 2
api-gone-eaadhaar-2-purpose = The second e-Aadhaar call, which older OpenAPI files still name.
api-gone-eaadhaar-2-answer = Use version 3 of the call.

## How a page stands.
api-reason-absent = Line { $line } does not have this call.
api-reason-unknown = Whether this service has the call is not publicly known.
api-reason-withdrawn = Withdrawn: { $when }.
api-reason-gone = Withdrawn: { $when }.

## How the caller shows who it is.
api-auth-basic = HTTP Basic with client ID and client secret
api-auth-bearer = The access token as Bearer
api-auth-browser = A page in the citizen’s browser; nothing is sent by your server
api-auth-client = Client ID and client secret, in the form or as HTTP Basic
api-auth-signed = clientid, ts and hmac in the form; no citizen is needed
api-auth-issuer = The header x-digilocker-hmac, keyed with the API key that you chose as issuer

## Where a value comes from.
api-from-response_type = Always the same
api-from-client_id = MeriPehchaan Auth in the partner console
api-from-client_secret = MeriPehchaan Auth in the partner console; kept in your vault, never in the browser
api-from-redirect_uri = Registered in the console; the same characters everywhere
api-from-state = Random and new for each attempt; compared when the browser comes back
api-from-code_challenge = SHA-256 of a new verifier, in Base64url without padding
api-from-code_challenge_method = Always the same
api-from-scope = What you ask for; each must be ticked in the console
api-from-purpose = Why you ask, for the citizen to read
api-from-service_name = The service that the citizen came for
api-from-acr = An identifier that the citizen must verify: pan, aadhaar or driving_licence
api-from-amr = The ways of signing in that you allow
api-from-dl_flow = signup for people without an account
api-from-verified_mobile = A mobile number that you have verified, with dl_flow=signup only
api-from-req_doctype = Document types to show on the consent page, with commas
api-from-consent_valid_till = The proposed end of the consent, in UNIX seconds
api-from-pla = Y leaves out the security PIN
api-from-plsignup = Y leaves out the security PIN during sign-up
api-from-ulsignup = Y leaves out the choice of a user name during sign-up
api-from-prompt = login or login_mobile
api-from-login_hint = The citizen’s mobile number, with prompt=login_mobile only
api-from-code = From the redirect; used once, within minutes
api-from-grant_type = Always the same
api-from-code_verifier = The verifier behind the challenge of this attempt, 43 to 128 characters
api-from-refresh_token = From the last token reply
api-from-basic = Basic, and Base64 of client ID, colon, client secret
api-from-bearer = Bearer, and the access token of the citizen’s sign-in
api-from-token = The token that is to end
api-from-token_type_hint = access_token or refresh_token
api-from-folder = The id of a folder in the list; without it the topmost
api-from-uri = From the issued or uploaded list, as one path segment, percent-encoded
api-from-content-type = What the file is: image/jpg, image/jpeg, image/png or application/pdf
api-from-path = Folder and file name in the citizen’s account
api-from-hmac-body = Base64 of HMAC-SHA256 over the bytes, keyed with the client secret
api-from-hmac-form = SHA-256 over the client secret and the fields in their order, in hexadecimal
api-from-file = The bytes as they are, not multipart and not JSON
api-from-ts = UNIX seconds by a right clock, at most 30 minutes old
api-from-orgid = From the list of issuers; keep the leading zeros
api-from-doctype = From the issuer’s document types
api-from-consent = What the citizen answered to the consent statement, Y or N
api-from-paramname = One field for each search parameter, named by its paramname
api-from-digilockerid = From user details or the token reply
api-from-push-uri = Your issuer id, the document type and the document’s id, with hyphens
api-from-push-doctype = The type that is in the URI
api-from-description = The name of the document type
api-from-docid = The id that is in the URI
api-from-issuedate = DDMMYYYY
api-from-validfrom = DDMMYYYY
api-from-validto = DDMMYYYY
api-from-action = A to add, U to change, D to remove
api-from-doccontent = The PDF in Base64
api-from-datacontent = The XML in Base64
api-from-uid = The Aadhaar number, if not the mobile number
api-from-mobile = The mobile number, if not the Aadhaar number
api-from-issuer-type = Always the same
api-from-issuer-hmac = Base64 of HMAC-SHA256 over the exact body, keyed with your API key
api-from-issuer-xml = PullURIRequest or PullDocRequest

## Why a page cannot be tried.
api-blocked-gone = This call is explained, not offered: nothing new should be built on it.
api-blocked-line = There is nothing to send on your line.
api-blocked-sign-in = The browser makes this call when somebody signs in. The step Sign in shows it part by part.
api-blocked-get-token = A code can be exchanged once. The step Get the token does it and shows the answer.
api-blocked-client = The client must be registered first.
api-blocked-secret = This call needs the client secret.
api-blocked-token = This call needs a token: sign in first.
api-blocked-no-refresh-token = The service gave no refresh token. Token version 2, which the scope openid leads to, gives none.
api-blocked-no-id-token = There is no id_token. It comes when the scope openid is asked for.

## What a try changes.
api-refresh-changes = The refresh token is used up, whatever the answer. The new token takes its place.
api-revoke-changes = The token is worthless afterwards; whoever wants to go on must sign in again. Fetched documents stay here.
api-logout-changes = The citizen’s session in the browser ends. The token is not touched.
api-upload-changes = The file is put into the citizen’s account under the path below and stays there.
api-pull-document-changes = The issuer is asked with the citizen’s data, and the document is put into the citizen’s account.
api-push-uri-changes = A document is added to, changed in or removed from the account of a citizen.
api-issuer-pull-uri-changes = The request goes to the address that you typed, with data of a fictional citizen.
api-issuer-pull-doc-changes = The request goes to the address that you typed, with data of a fictional citizen.

## The forms.
api-do-send = Send the request
api-do-issuers = Get the list of issuers
api-do-browser = Open in the browser
api-do-address = Only show the address
api-do-read = Read the claims
api-do-build = Make the request
api-do-call = Send it to the endpoint
api-do-judge = Judge it
api-field-empty = { $label }: an answer is needed
api-field-example = For example { $example }
api-field-uri = Document
api-field-uri-hint = From the issued and uploaded lists, once they were fetched
api-field-uri-none = Choose a document or type its URI
api-field-other-uri = Another URI
api-field-other-uri-hint = Typed as it is; the service says whether it is known
api-field-id = Folder
api-field-id-hint = Nothing chosen is the topmost folder
api-field-file = File
api-field-file-hint = JPG, PNG or PDF of at most 10 MB
api-field-file-none = Choose a file
api-field-path = Path in the account
api-field-path-hint = With the file name
api-field-content-type = Content-Type
api-field-orgid = Issuer
api-field-orgid-hint = The orgid of the list of issuers, six digits
api-field-doctype = Document type
api-field-consent = Consent
api-field-consent-none = The citizen has not answered
api-field-kind = Which number
api-field-number = Number
api-field-number-hint = Used for this one call, masked and not kept
api-field-number-mobile = This is no Indian mobile number: ten digits, the first from 6 to 9
api-field-number-uid = This is no Aadhaar number: twelve digits with a check digit
api-field-digilockerid = Account (digilockerid)
api-field-digilockerid-hint = Empty is the account of this token
api-field-digilockerid-none = The account of this token is not known; type its digilockerid
api-field-push-uri = URI
api-field-push-uri-hint = For example in.gov.simdept-INCER-A1B2C3D4E5
api-field-push-doctype = Document type
api-field-description = Description
api-field-docid = Document id
api-field-issuedate = Date of issue
api-field-issuedate-hint = DDMMYYYY
api-field-validfrom = Valid from
api-field-validfrom-hint = DDMMYYYY
api-field-validto = Valid to
api-field-validto-hint = DDMMYYYY
api-field-action-letter = Action
api-field-doccontent = PDF in Base64
api-field-datacontent = XML in Base64
api-field-date-form = A day as eight digits, DDMMYYYY
api-field-base64-form = This is no Base64
api-field-key = Public key
api-field-key-hint = PEM or JWKS, if DigiLocker gave you one
api-field-issuer-doctype = Document type
api-field-issuer-doctype-hint = For example INCER
api-field-issuer-uri = Document URI
api-field-issuer-uri-hint = One that your Pull URI endpoint gave
api-field-values = Search values
api-field-values-hint = One a line as Key=value, with the keys that you configured
api-field-values-form = Write each value as Key=value
api-field-citizen = Fictional citizen
api-field-citizen-none = Choose a citizen
api-field-issuer-orgid = orgId
api-field-format = What is asked for
api-field-issuer-key = API key
api-field-issuer-key-hint = The key that you set in the issuer portal; used here and not kept
api-field-endpoint = Your endpoint
api-field-endpoint-hint = Needed only to send; http or https
api-field-endpoint-form = An address with https, or with http on this machine; no name or password in it
api-field-request = Request (XML)
api-field-request-hint = Exactly as it came, or the hash will differ
api-field-hmac = x-digilocker-hmac
api-field-response = Answer (XML)
api-option-kind-mobile = Mobile number
api-option-kind-uid = Aadhaar number
api-option-consent-Y = The citizen agrees
api-option-consent-N = The citizen does not agree
api-option-action-A = A: add
api-option-action-U = U: change
api-option-action-D = D: remove
api-option-format-xml = XML
api-option-format-both = XML and PDF
api-consent-statement = Does the citizen agree that Aadhaar number, date of birth and name are shared with { $issuer } to fetch { $certificate }?
api-consent-whose = Only the citizen can answer. The exact wording that must be shown is in the { $wording }.
api-file-chosen = { $name }, { $size } bytes
api-file-fits = Type and size are allowed.
api-upload-empty = The file is empty.
api-upload-character = “{ $character }” at position { $position } of the name is not allowed.
api-upload-type = The bytes are not those of a JPG, PNG or PDF.
api-upload-name = The path has no file name.
api-upload-path = The path has a character that cannot travel in a header.
api-upload-large = The file is larger than 10 MB.
api-upload-perhaps-large = The file is between 10 000 000 bytes and 10 MB; which of them is the limit is not stated.
api-document-other = Document by URI
api-folder = Folder
api-expires-at = Expires
api-address = Address

## What a try showed.
api-tried = The service answered.
api-tried-failed = The service did not do it.
api-tried-document = The document came. It is kept in the step Fetch documents, where it can be seen and verified.
api-tried-issued = { $count ->
    [one] One document.
   *[other] { $count } documents.
  }
api-tried-uploaded = { $count ->
    [one] One file or folder.
   *[other] { $count } files and folders.
  }
api-tried-upload = The file is in the account.
api-tried-issuers = { $count } issuers; the first { $shown } are shown, all can be chosen on the next page.
api-tried-doctypes = { $count ->
    [one] One document type.
   *[other] { $count } document types.
  }
api-tried-parameters = { $count ->
    [one] One parameter.
   *[other] { $count } parameters.
  }
api-tried-pulled = The document is in the account.
api-tried-pushed = The service accepted it.
api-tried-registered = The number has an account.
api-tried-unregistered = The number has no account.
api-tried-refreshed = A new token came and took the place of the old one.
api-tried-revoked = The token is revoked. The second request shows whether the service refuses it now.
api-tried-logged-out = The browser was sent to the log-out page.
api-tried-address = Open this in the browser in which the citizen signed in.
api-tried-id-token-no-key = The signature cannot be verified: the key is not published. The claims are shown as they are.
api-tried-id-token-verified = The signature is by the key that you gave.
api-tried-id-token-wrong = The signature is not by the key that you gave.
api-tried-built = This is what DigiLocker would send. Nothing was sent.
api-tried-no-endpoint = The endpoint did not answer: { $reason }.
api-tried-issuer-right = No rule is broken.
api-tried-issuer-wrong = { $count ->
    [one] One rule is broken.
   *[other] { $count } rules are broken.
  }
api-hmac-match = fits the bytes
api-hmac-differs = does not fit the bytes
api-hmac-absent = is not there
api-next-file = Fetch it
api-next-folder = Open it
api-next-issued = List the documents
api-next-doctypes = Its document types
api-next-parameters = Its parameters
api-working-form = SHA-256 over the client secret and these fields in this order, nothing between them, in hexadecimal
api-working-file = HMAC-SHA256 over the bytes of the file, keyed with the client secret, in Base64
api-working-bytes = { $size } bytes
api-key-unreadable = This is neither a PEM public key or certificate nor a JWK or JWK set
api-key-not-rsa = This is no RSA key for signatures; id_tokens are signed with RS256
api-key-private = This is a private key. Only the public one is needed; the private one must not be given away
api-text-request = Request
api-text-response = Answer
