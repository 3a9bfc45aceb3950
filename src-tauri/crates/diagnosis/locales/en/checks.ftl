# What each check is called, and in one sentence what a right integration shows. Keyed by the check's
# stable id (journey, check.rs); what was received stays as it came and has no words here.
# Titles have no full stop, rules end with one.

title-prerequisites = Prerequisites
rule-prerequisites = Everything that the organisation needs for its onboarding is there or not needed, by its own word.

title-website = Website
rule-website = The name of the website resolves, its certificate is trusted by this system, and a page answers.

title-logo = Logo
rule-logo = The logo is a file of an image; which kind and size is wanted is not published.

title-client-id = Client id
rule-client-id = The client id is copied from the portal, without blanks; it is not a domain or an address.

title-client-secret = Client secret
rule-client-secret = The secret that belongs to the client id is set and kept outside the partner file.

title-redirect-uri = Redirect URI
rule-redirect-uri = The redirect URI is a whole address without fragment or blanks, with https except on this machine.

title-scope-names = Names of the scopes
rule-scope-names = Every scope is spelt as the descriptions spell it.

title-purpose = Purpose
rule-purpose = purpose has only the characters that this line of the description allows, and is there where the line asks for it.

title-service-name = Service name
rule-service-name = service_name has only the characters that this line allows, and is there where the line asks for it.

title-line-of-service = Line of the service
rule-line-of-service = The version line is one that this service is published with.

title-endpoints = Addresses that belong together
rule-endpoints = All addresses belong to one service and one line, and are https except on this machine.

title-authorize-extras = Further parameters of the authorization request
rule-authorize-extras = Each further parameter exists in this line, has a value that the line allows, and is sent once.

title-network = Network settings of the partner file
rule-network = The certificate file can be read, the proxy's address has no password, and the time limits are from 1 to 600 seconds.

title-callback-port = Port of the callback
rule-callback-port = If the redirect URI is on this machine, its port is free for Lockstep to listen on.

title-host-reachable = Hosts of the service
rule-host-reachable = Each host that the registration names answers over a trusted connection.

title-authorize-parameters = Required parameters
rule-authorize-parameters = The sign-in address carries every parameter that the line requires.

title-pkce-challenge = PKCE challenge
rule-pkce-challenge = The challenge is the Base64url text, 43 characters, of the SHA-256 of a fresh verifier of 43 to 128 characters.

title-callback-address = Registered address, character for character
rule-callback-address = The browser came back to the registered redirect URI, character for character.

title-callback-state = State came back unchanged
rule-callback-state = The state came back exactly as it was sent in this attempt.

title-callback-code = A code came back
rule-callback-code = The answer carries a code and no error.

title-callback-parameters = No unknown parameters
rule-callback-parameters = The answer carries code and state and nothing that no description knows.

title-token-granted = Token granted
rule-token-granted = The token endpoint answers with 200 and JSON that holds an access token.

title-token-refreshed = A new token for the refresh token
rule-token-refreshed = The token address answers a refresh with status 200 and a new access token.

title-token-type = Kind of token
rule-token-type = The token is a Bearer token.

title-token-lifetime = Lifetime of the token
rule-token-lifetime = The answer says how many seconds the token lives.

title-scopes-granted = Every requested scope granted
rule-scopes-granted = Every scope that was asked for was granted.

title-consent-end = End of the consent
rule-consent-end = The citizen's consent ends in the future, not in the past.

title-id-token-claims = Claims of the id_token
rule-id-token-claims = The id_token is RS256, from the known issuer, for this client, and in date.

title-id-token-signature = Signature of the id_token
rule-id-token-signature = The id_token was signed with the service's key.

title-clock-skew = This computer’s clock
rule-clock-skew = The clock of this machine and that of the service differ by less than five minutes.

title-user-details = Account details
rule-user-details = Get User Details answers with 200 and the account.

title-issued-list = List of issued documents
rule-issued-list = The list of issued documents answers with 200.

title-file-fetched = Document as a file
rule-file-fetched = The file answers with 200 and its bytes.

title-file-hmac = hmac of the file
rule-file-hmac = The hmac header is the Base64 text of the HMAC-SHA256 over the bytes received, with the client secret as key.

title-file-kind = Content fits its media type
rule-file-kind = The content is what its Content-Type says.

title-xml-fetched = Certificate data in XML
rule-xml-fetched = The certificate answers with 200 and XML.

title-xml-hmac = hmac of the certificate data
rule-xml-hmac = The hmac header fits the bytes of the XML and the client secret.

title-eaadhaar-fetched = e-Aadhaar XML
rule-eaadhaar-fetched = The e-Aadhaar call answers with 200 and XML.

title-eaadhaar-hmac = hmac of the e-Aadhaar XML
rule-eaadhaar-hmac = The hmac header fits the bytes of the e-Aadhaar and the client secret.

title-entity-details = Details of the organisation
rule-entity-details = The organisation's details answer with 200.

title-apaar-details = APAAR record
rule-apaar-details = Get APAAR Details answers with 200 and the student's record.

title-uploaded-list = List of the citizen’s own files
rule-uploaded-list = The list of the citizen's own files answers with 200 and a folder.

title-file-uploaded = File uploaded
rule-file-uploaded = A file is taken into the account and its path comes back.

title-document-pulled = Document pulled from its issuer
rule-document-pulled = The issuer finds the document, and its URI comes back.

title-xml-signature = Signature of the certificate data
rule-xml-signature = The certificate is unchanged since a known signer signed it.

title-eaadhaar-signature = Signature of the e-Aadhaar XML
rule-eaadhaar-signature = The e-Aadhaar is unchanged since a known signer signed it.

title-token-revoked = Token revoked
rule-token-revoked = Handing the token back answers with 200.

title-revoked-token-refused = Revoked token refused
rule-revoked-token-refused = A token that was handed back is refused with 401.

title-issuer-list = List of issuers
rule-issuer-list = The list of issuers answers with 200.

title-doctype-list = Document types of an issuer
rule-doctype-list = The issuer's document types answer with 200.

title-parameter-list = What a document type asks for
rule-parameter-list = What a document type asks of the person answers with 200.

title-statistics = Statistics
rule-statistics = The statistics answer with 200 and counts.

title-uri-pushed = Document pushed by its URI
rule-uri-pushed = The URI is taken into the account with 200.

title-account-verified = Account verified by a number
rule-account-verified = Verify Account answers with 200; line 2.4 has withdrawn it.
