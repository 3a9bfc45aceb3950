### The words for every fault: <id>-title, <id>-cause, <id>-fix.
###
### Voice, for whoever writes here:
###  1. The title says what happened, as a person would see it. No codes in it, no full stop.
###  2. The cause says why, in one or two sentences. What is only reported or inferred says so.
###  3. The fix says what to do next and who does it. It starts with a verb.
###  4. No please, no sorry, no oops. Nothing is "invalid" or "illegal": say what is different.
###  5. "You" is the partner. The other parties are named: the citizen, DigiLocker, the issuer.
###  6. Wire names stay as they are: client_id, redirect_uri, invalid_scope, S256.
###  7. Short sentences. One thought each. No blame, no exclamation marks.
###  8. Never ask for a secret, a token or an Aadhaar number in a mail.
###  9. A mail goes to the partner desk; its address is data (knowledge/mails.toml), not text.
### 10. Hindi is written, not translated: everyday words, polite forms, Latin wire names.
### 11. Both languages have every id. A test says which one is missing.
### 12. The same words appear in the app, the report and the terminal: no markup, no line breaks.

aadhaar-data-unavailable-title = Aadhaar data has to be renewed
aadhaar-data-unavailable-cause = The account is linked to Aadhaar, but DigiLocker holds no usable e-KYC data for it.
aadhaar-data-unavailable-fix = Ask the citizen to repeat the Aadhaar e-KYC in DigiLocker, then fetch again. Check the eaadhaar flag of the token before the call.

aadhaar-last-four-only-title = Only the last four digits can be compared
aadhaar-last-four-only-cause = DigiLocker gives a masked Aadhaar number. A number with wrong leading digits and the right last four cannot be told apart.
aadhaar-last-four-only-fix = Compare the last four digits together with name and birth date, and do not treat the match as proof of the whole number.

aadhaar-login-withdrawn-title = Aadhaar login is no longer supported
aadhaar-login-withdrawn-cause = The support team has withdrawn the Aadhaar login flow. After it, another name and document id may have appeared.
aadhaar-login-withdrawn-fix = Sign in with mobile or username. For the health card that then appears, use the document type RSBYC, as the support team answers.

aadhaar-not-linked-title = Aadhaar is not linked to this account
aadhaar-not-linked-cause = The citizen's DigiLocker account has no Aadhaar number, so there is no e-Aadhaar to give. The token says eaadhaar = N.
aadhaar-not-linked-fix = Ask the citizen to link Aadhaar in DigiLocker, or continue without the e-Aadhaar. Read the eaadhaar flag before the call.

aadhaar-not-linked-for-pull-title = A document cannot be pulled without Aadhaar
aadhaar-not-linked-for-pull-cause = Issuers match a pull with the citizen's Aadhaar data, and this account has none.
aadhaar-not-linked-for-pull-fix = Ask the citizen to link Aadhaar in DigiLocker and pull the document again.

aadhaar-pdf-withheld-title = Aadhaar is given as XML, not as PDF
aadhaar-pdf-withheld-cause = The support team answers that the Aadhaar PDF cannot be given because of the DPDP rules.
aadhaar-pdf-withheld-fix = Fetch the e-Aadhaar XML at /oauth2/3/xml/eaadhaar, verify its signature and show the fields you need.

access-denied-title = The citizen did not give consent
access-denied-cause = Deny or Cancel was pressed on the consent page. That is a normal end. The literal value of the error was never captured; access_denied is the name in RFC 6749.
access-denied-fix = Show the citizen what the documents are for and offer to start again. Handle error on the redirect before you look for code.

account-blocked-title = Account not found: the partner account may be blocked
account-blocked-cause = The support team answers that "Account not found" can mean that your organisation's account was blocked.
account-blocked-fix = Write to the partner desk with your client id, the entity's name and a screenshot. If the account is a new EntityLocker account, check first that its administrator has verified it.

aggregator-error-title = The error comes from an intermediary
aggregator-error-cause = The text belongs to another company's API in front of DigiLocker. Its codes are not DigiLocker's.
aggregator-error-fix = Look the code up in that company's documentation. To find DigiLocker's own answer, repeat the call directly or in the practice locker.

answer-too-large-title = The answer is too large
answer-too-large-cause = More bytes came than Lockstep takes in. No document of the descriptions is so large.
answer-too-large-fix = Look at what answers at this address. If it is a document after all, fetch it with your own program.

apaar-not-available-title = The APAAR record is not available
apaar-not-available-cause = The account has an APAAR id, but the academic record could not be given. Version 2.4 lists the code without a text.
apaar-not-available-fix = Try again later. If it stays so, ask the citizen's university whether credits were reported.

apaar-not-linked-title = No APAAR id is linked to this account
apaar-not-linked-cause = The citizen has not linked an APAAR id in DigiLocker.
apaar-not-linked-fix = Ask the citizen to create or link the APAAR id in DigiLocker, then call again.

api-setu-details-hidden-title = Registration details do not show on API Setu
api-setu-details-hidden-cause = The registration went through, but the portal does not show it under the login in use.
api-setu-details-hidden-fix = Ask the nodal officer who registered the entity to sign in, and send the reference numbers of the registration to the partner desk.

api-setu-product-title = This is the answer of another API Setu product
api-setu-product-cause = The certificate APIs of API Setu answer with errorDescription and use API key headers. They are not the DigiLocker requester APIs.
api-setu-product-fix = Decide which product you use. For documents with the citizen's consent call the DigiLocker or Meri Pehchaan host with an access token.

application-rejected-title = The application was turned down
application-rejected-cause = Reported reasons: a free e-mail domain, a website that is not live, missing documents, a vague use case.
application-rejected-fix = Use an e-mail address on your own domain, put the website online, attach every document and describe one use case per API. Then apply again.

authorize-parameter-missing-title = A required parameter is missing in the authorize address
authorize-parameter-missing-cause = The service needs response_type, client_id, redirect_uri and state, and at least one is absent or empty.
authorize-parameter-missing-fix = Compare your address part by part with the one that Lockstep builds and add what is missing.

body-truncated-title = The answer stops half-way
body-truncated-cause = Fewer bytes came than the Content-Length header announced. The connection broke or something between cut the answer.
body-truncated-fix = Fetch the document again. If it happens every time, try another network and look at proxies that limit sizes.

callback-cached-title = An old page answers for the callback
callback-cached-cause = A service worker or browser cache intercepts the callback path, so the new code never sees the code. Reported by an integrator.
callback-cached-fix = Exclude the callback path from the service worker, send Cache-Control: no-store on it and try in a private window.

callback-contradictory-title = The callback says two things at once
callback-contradictory-cause = The address carries both code and error, or one parameter twice. RFC 6749 allows exactly one answer.
callback-contradictory-fix = Do not use the code. Start a new sign-in. If it comes again, keep the address for the partner desk with the code removed.

callback-empty-title = The browser came back with neither code nor error
callback-empty-cause = The service refused the request and returned to the site without saying why. Integrators saw this when a scope was not approved for the client.
callback-empty-fix = Compare the scopes with those ticked for the client. Ask for files.issueddocs alone and add the others one by one.

captive-portal-title = A network page answered instead of DigiLocker
captive-portal-cause = A Wi-Fi log-in page, a filter or a proxy put its own page in the place of the answer.
captive-portal-fix = Open any website in the browser and finish the network's log-in, or use another network. Then repeat the call.

cca-root-missing-title = The verifier does not know the CCA India root
cca-root-missing-cause = DigiLocker's signers hang under the root of the Controller of Certifying Authorities, which usual trust lists do not contain.
cca-root-missing-fix = Add the CCA India root certificate to the verifier's own trust list, not to that of the whole system. Lockstep shows which part failed: content, signer or dates.

challenge-of-hex-title = The challenge was made from the hexadecimal digest
challenge-of-hex-cause = Base64URL was applied to the 64 characters of the hex digest instead of its 32 bytes. The challenge then has 86 characters instead of 43.
challenge-of-hex-fix = Encode the raw bytes of SHA-256 in Base64URL without padding. Check with the test vector of RFC 7636 in the workbench.

client-id-shape-title = This does not look like a client id
client-id-shape-cause = A domain, an address, an organisation id or an API key stands in client_id. Client ids seen in practice have ten characters: two letters, then eight of 0–9 and A–F.
client-id-shape-fix = Copy the client id from MeriPehchaan Auth → AuthPartner on API Setu and put it in place of this value.

client-id-unknown-title = The client id is not known to the service
client-id-unknown-cause = The service has no client with this id. It was mistyped, belongs to another portal or host, or the client was removed.
client-id-unknown-fix = Copy client_id again from AuthPartner and check the host it belongs to. If it is right and still refused, generate a new id and secret, or write to the partner desk.

clock-skew-title = This machine's clock is wrong
clock-skew-cause = The Date header of the server differs from the local time by more than the timestamp rule allows. Signed calls must be less than 30 minutes old.
clock-skew-fix = Turn on automatic time (NTP) on the machine that signs the requests and try again.

code-challenge-method-title = The challenge method is not S256
code-challenge-method-cause = The service accepts only code_challenge_method=S256. plain is not supported.
code-challenge-method-fix = Send S256 and a challenge that is Base64URL(SHA-256(code_verifier)) without padding.

code-challenge-missing-title = The PKCE challenge is missing
code-challenge-missing-cause = The authorize address has no code_challenge or no code_challenge_method. Versions 1.12 and 2.4 require both.
code-challenge-missing-fix = Make a new code_verifier for each attempt, send its S256 challenge with the authorize request and keep the verifier for the token request.

code-expired-title = The authorization code is too old
code-expired-cause = The code was exchanged too late. How long a code lives is not published; integrators speak of minutes.
code-expired-fix = Start a new sign-in and exchange the code as soon as it arrives.

code-replayed-title = The authorization code was used twice
code-replayed-cause = A code can be exchanged once. A page reload, a double callback or a retry sent it again.
code-replayed-fix = Start a new sign-in. Make the callback handler exchange a code only once, also when the page is reloaded.

connection-refused-title = Nothing answers at this address
connection-refused-cause = The host was found, but the port is closed or a firewall refuses the connection.
connection-refused-fix = Check host and port. If the practice locker was meant, start it. On a company network ask for outgoing access to the host on port 443.

connection-reset-title = The connection was cut
connection-reset-cause = The other side or something between closed the connection before the answer was complete.
connection-reset-fix = Try again. If it repeats, try another network, then HTTP/1.1 and TLS 1.2.

consent-ended-title = The citizen's consent has ended
consent-ended-cause = The time in consent_valid_till has passed, or the citizen withdrew the consent in DigiLocker. That a refresh then fails is inferred, not documented.
consent-ended-fix = Start a new sign-in and ask for consent again. Watch consent_valid_till and plan for it.

content-type-wrong-title = The content is not what its type says
content-type-wrong-cause = The Content-Type header names another kind of file than the bytes show.
content-type-wrong-fix = Go by the content: PDF starts with %PDF, XML with <, JPEG with FF D8. Report the document type and issuer to the partner desk.

cors-blocked-title = The browser blocks the call
cors-blocked-cause = A web page called the API host directly. Nothing says that the hosts send CORS headers, so the browser refuses.
cors-blocked-fix = Make the call from your server. The client secret must not be in a page anyway.

credentials-blocked-title = The credentials were blocked after a leak
credentials-blocked-cause = An integrator reports that a secret found in a public place leads to immediate blocking.
credentials-blocked-fix = Remove the secret from the public place, write to the partner desk and ask for new credentials. Keep the secret in a keychain or secret store.

date-format-mixed-title = A date was read in the wrong format
date-format-mixed-cause = The token and user APIs give dob as DDMMYYYY, the id_token birthdate as DD/MM/YYYY, documents DD-MM-YYYY.
date-format-mixed-fix = Use a separate, explicit parser for each of the three. Do not rely on the language or country setting of the system.

decoder-too-strict-title = Your decoder is stricter than the service
decoder-too-strict-cause = The answer is usable, but a field is missing, has another type or another spelling: consent_valid_till as text, mime as text or list, blanks in uri.
decoder-too-strict-fix = Require only access_token in the token answer, accept both forms of each field and trim blanks.

disallowed-characters-title = "Disallowed characters" comes from your own side
disallowed-characters-cause = The support team answers that this text is not DigiLocker's. Web frameworks say it when an address or field has a character they do not allow.
disallowed-characters-fix = Find the character in the address or field that your framework received. Encode values once, and allow the characters of code and state in the framework's settings.

dns-failed-title = The host's name cannot be found
dns-failed-cause = DNS has no address for this host. The name is mistyped, does not exist, or the network's DNS does not answer.
dns-failed-fix = Compare the host with the three known ones: api.digitallocker.gov.in, digilocker.meripehchaan.gov.in, entity.digilocker.gov.in. There is no sandbox host. Then check DNS on this machine.

doctype-not-permitted-title = Your client has no permission for this document type
doctype-not-permitted-cause = Permissions are granted per client and document type, on request. Without it RC, class X marksheet or another type cannot be fetched although everything else works.
doctype-not-permitted-fix = Write to the partner desk with your client id and the document type, for example RVCER or SSCER. Did the citizen tick this document? If not, ask again before you write.

doctype-unknown-title = The document type is missing or unknown
doctype-unknown-cause = The doctype field is empty, misspelt, or the issuer does not offer this type. A doctype has five capital letters or digits.
doctype-unknown-fix = Take the doctype from the list of that issuer (pull/doctype) and send it as it stands there.

document-without-xml-title = This document has no XML form
document-without-xml-cause = Not every document has XML. Only those whose mime contains application/xml do.
document-without-xml-fix = Look at mime in the list of issued documents. Without application/xml, fetch the file at /oauth2/1/file/ instead.

eaadhaar-endpoint-wrong-title = The e-Aadhaar was asked for at the wrong address
eaadhaar-endpoint-wrong-cause = The e-Aadhaar is not fetched by document URI. It has its own API: GET /oauth2/3/xml/eaadhaar.
eaadhaar-endpoint-wrong-fix = Call /oauth2/3/xml/eaadhaar on the same host with the access token in the Authorization header and nothing else.

eaadhaar-extra-parameters-title = The e-Aadhaar call takes only the access token
eaadhaar-extra-parameters-cause = The request carries a uri, a body or other parameters. This API has none.
eaadhaar-extra-parameters-fix = Send GET with Authorization: Bearer and the token, without query and without body.

empty-object-title = The answer is an empty object
empty-object-cause = The server answered {"{}"} and nothing else. Integrators saw this for paths that do not exist and for refused token calls.
empty-object-fix = Check the path against the list of APIs first. Then check client id, secret, code and code_verifier of the token request.

endpoint-invented-title = This path does not exist
endpoint-invented-cause = No specification has this path. Tutorials and generated code often invent /profile, /userinfo or /issued_documents.
endpoint-invented-fix = Use /oauth2/1/user for the account, /oauth2/2/files/issued for the list, /oauth2/1/file/ with the document URI for a file.

endpoint-outdated-title = An old version of the endpoint is in use
endpoint-outdated-cause = Older paths still answer and may show old values. The support team names an outdated API version as the reason for dates that do not change.
endpoint-outdated-fix = Use /oauth2/2/files/issued and /oauth2/3/xml/eaadhaar, empty your own cache and compare endpoint and parameters again.

entity-credentials-title = EntityLocker needs its own credentials
entity-credentials-cause = The client id and secret of MeriPehchaan Auth do not work on EntityLocker. "Entity Auth" is a separate credential, an integrator reports.
entity-credentials-fix = Get the Entity Auth client id and secret in the console and use them only with entity.digilocker.gov.in.

entity-locker-login-title = Signing in to EntityLocker fails
entity-locker-login-cause = EntityLocker's own page refuses the person. Only the phone and Aadhaar of the registered nodal officer can start it, the support team answers.
entity-locker-login-fix = Sign in with the nodal officer's own mobile and Aadhaar. If it still fails, send a screenshot or screen recording to the partner desk.

entity-locker-not-verified-title = Account not found: EntityLocker is not verified yet
entity-locker-not-verified-cause = The account was made on API Setu, but the administrator has not completed the verification in EntityLocker.
entity-locker-not-verified-fix = Let the administrator sign in to EntityLocker and finish the verification. After that the administrator can add other people. Is the verification finished already? Then the account may be blocked: write to the partner desk.

entity-locker-tls-reset-title = EntityLocker cuts the connection during TLS
entity-locker-tls-reset-cause = One integrator saw resets (cURL error 35) against this host until older settings were forced.
entity-locker-tls-reset-fix = Lockstep speaks HTTP/1.1, TLS 1.2 and IPv4 to this host unless the partner file says otherwise. Do the same in your program, with a new connection per call, and repeat after a pause.

extra-identity-screens-title = Extra PAN or Aadhaar screens appear
extra-identity-screens-cause = acr or amr in the address, or the boxes ticked in AuthPartner, ask for a further proof of identity.
extra-identity-screens-fix = Leave acr and amr out, or clear the boxes in AuthPartner. Tell citizens beforehand if you need the proof.

file-hmac-differs-title = The file's hmac does not match its bytes
file-hmac-differs-cause = The header is Base64 of HMAC-SHA256 over the exact bytes, keyed with the client secret. The bytes were changed, the digest is in hex, or the secret is another client's.
file-hmac-differs-fix = Compute over the raw bytes before decoding or formatting, compare Base64 with Base64, and use the secret of the client that fetched the file. The workbench names the mistake.

file-hmac-missing-title = The file came without hmac
file-hmac-missing-cause = The specification promises an hmac header with every file, XML and e-Aadhaar. This answer has none, so its transport cannot be checked.
file-hmac-missing-fix = Check whether a proxy of yours removes headers. If not, verify the XML signature instead and report the API to the partner desk.

folder-unknown-title = This folder does not exist
folder-unknown-cause = The id in /oauth2/1/files/ is not a folder of this account.
folder-unknown-fix = Ask for the root without an id and take the id from the items of type dir.

gateway-refused-title = A firewall in front of the service refused the request
gateway-refused-cause = The page comes from a gateway, not from the API. Unusual characters, a server outside India or a blocked address can be the reason; none of this is published.
gateway-refused-fix = Note the support id on the page, check that the request comes from a server in India, and send both to the partner desk.

grant-type-wrong-title = The grant type is not the right one
grant-type-wrong-cause = grant_type must be authorization_code for a code and refresh_token for a refresh. client_credentials is not supported for citizens' documents.
grant-type-wrong-fix = Set grant_type=authorization_code. If openid was asked for, exchange the code at /oauth2/2/token.

gstn-refused-title = API Setu could not verify the GSTIN
gstn-refused-cause = The number was mistyped, or the GST network has other details for the entity.
gstn-refused-fix = Check the 15 characters and the check digit in Prepare. If they are right, send the GSTIN certificate's details and a screenshot to the support team.

hmac-encoding-title = The digest is in the wrong encoding
hmac-encoding-cause = The value is the right digest but in Base64 or capitals. Public clients send meta APIs lower-case hexadecimal; the specification does not say.
hmac-encoding-fix = Send the SHA-256 digest as 64 lower-case hexadecimal characters.

hmac-keyed-title = A keyed HMAC was sent where a plain SHA-256 is due
hmac-keyed-cause = Two things are called hmac. Files use HMAC-SHA256 with the secret as key. Issuers, doctype, parameters, verify, pushuri and statistics use a plain SHA-256 over secret and fields.
hmac-keyed-fix = For meta APIs join secret, clientid, the fields and ts without separators and take SHA-256 of that.

hmac-missing-title = The hmac field is missing
hmac-missing-cause = Meta APIs need clientid, ts and hmac in the body, and hmac is absent or empty.
hmac-missing-fix = Compute the digest in the workbench, compare it with your code and send it as hmac.

hmac-order-title = The parts of the digest are in another order
hmac-order-cause = The digest fits the right parts in another order or with separators. The order is secret, clientid, the API's fields, ts. The FAQ prints an order that the specification does not have.
hmac-order-fix = Join the parts in the specification's order, without any character between them.

hmac-refused-title = The digest was refused
hmac-refused-cause = The service computed another value. Usual reasons: a keyed HMAC, another order, separators, Base64, an old ts or another client's secret.
hmac-refused-fix = Put your inputs and your value into the workbench. It shows the string to sign and the mistake it looks like.

hmac-secret-title = The digest was made with another secret
hmac-secret-cause = With the secret kept here the digest does not come out in any known form. The secret in your code is probably another client's, or has a stray blank.
hmac-secret-fix = Copy the secret of this client id from AuthPartner again, without blanks before or after it.

html-instead-of-json-title = A web page came instead of JSON
html-instead-of-json-cause = The server or something before it answered with HTML. Integrators saw this for unknown paths and refused token calls.
html-instead-of-json-fix = Check the path and host first. Keep the raw answer in your log, look at Content-Type before you parse, then check the fields of the request.

https-only-title = The browser insists on https for the callback on this machine
https-only-cause = The callback address begins with http, as RFC 8252 wants it on this machine, but the browser turned it into https (HTTPS-Only mode) and found nobody who speaks TLS.
https-only-fix = Choose Continue to HTTP site on the browser's warning, or make an exception for 127.0.0.1 in its HTTPS-Only settings. Or sign in again through the in-app window, or paste the address that the browser could not open.

id-token-algorithm-title = The id_token names another algorithm than RS256
id-token-algorithm-cause = Its header says none, HS256 or something else. Anybody can make a token without a signature, or with the public key used as a secret.
id-token-algorithm-fix = Do not accept it. Set RS256 in your library yourself; never take the algorithm from the token.

id-token-audience-title = The id_token is meant for another client
id-token-audience-cause = aud in the token is not your client id. The token was mixed up or comes from another client.
id-token-audience-fix = Refuse this token. Check that the client id in the authorize request and in the token request is the same.

id-token-clock-title = The id_token's times do not fit the clock
id-token-clock-cause = iat or exp do not fit the local time. Mostly the local clock is wrong.
id-token-clock-fix = Set the clock by NTP and allow a minute or two of difference. A token that is really over is refused.

id-token-key-unknown-title = The id_token names a key that is not known
id-token-key-unknown-cause = kid points to a key that is not at hand. DigiLocker does not publish where its keys are.
id-token-key-unknown-fix = Ask the partner desk for the key or certificate and enter it. Until then treat the signature as not checked.

id-token-missing-title = No id_token came
id-token-missing-cause = Only a request with scope openid, exchanged at /oauth2/2/token, gives an id_token.
id-token-missing-fix = Add openid to the scope, exchange at /oauth2/2/token, or read the account from /oauth2/1/user.

id-token-signature-title = The id_token's signature is wrong
id-token-signature-cause = The signature does not fit the key that was given for it. The token was changed or signed by somebody else.
id-token-signature-fix = Refuse the token. Fetch it again over a direct connection and compare the key with the one from the partner desk.

identity-field-missing-title = Name or account id is undefined
identity-field-missing-cause = The field is looked for where this version has none: /oauth2/2/token has no digilockerid, the id_token has given_name but no name.
identity-field-missing-fix = Read given_name and user_sso_id or sub from the id_token, or call /oauth2/1/user for digilockerid and name.

insufficient-scope-title = The access token does not reach this far
insufficient-scope-cause = The citizen unticked the item, or your client is not approved for it. The scope field of the token says what was granted.
insufficient-scope-fix = Compare scope in the token with what you asked for. If you never get it, ask the partner desk to enable it for your client id. If other documents come and one type never does, it is the permission for that type.

internal-server-error-title = The service failed
internal-server-error-cause = DigiLocker reports an internal failure for this call. Versions 2.x use status 530 for it.
internal-server-error-fix = Wait and try again with growing pauses. If it lasts, send time, API and client id to the partner desk.

invalid-grant-title = The code was refused
invalid-grant-cause = The service does not say which part it refused: the code may be old or used, the verifier may not fit, or redirect_uri differs from the first request.
invalid-grant-fix = Start a new sign-in, send the code once and at once, with the same redirect_uri and the verifier of this attempt.

invalid-request-title = The authorize request was refused
invalid-request-cause = A parameter is missing, doubled or has a value that the service does not take. The description may name it.
invalid-request-fix = Compare the address part by part with the one that Lockstep builds and with the portal's "Test API" address.

invalid-scope-title = A scope is not allowed for your client
invalid-scope-cause = The request asks for a scope that the service does not give to this client. The support team saw it when everything was ticked at client configuration.
invalid-scope-fix = Ask only for scopes that are approved for you. If everything was ticked, write to the partner desk with your client id to have it unticked.

invalid-token-title = The access token was refused
invalid-token-cause = The token is over (usually after an hour), was revoked by the citizen, or is not the whole token.
invalid-token-fix = Refresh it or start a new sign-in. Check that nothing was cut off and that Bearer and one blank stand before it.

issued-list-empty-title = The citizen has no issued documents
issued-list-empty-cause = The call worked and the list is empty: the account has no issued documents yet, or none was ticked.
issued-list-empty-fix = Ask the citizen to fetch the document in DigiLocker, or pull it, and to tick it on the consent page.

issuer-list-slow-title = The list of issuers is long and slow
issuer-list-slow-cause = The list has well over a thousand entries. The specification asks you to cache it.
issuer-list-slow-fix = Fetch it in the background, keep it for weeks and give this call a longer time limit.

keychain-unavailable-title = The system's keychain cannot be used
keychain-unavailable-cause = No keychain service answers on this machine, or it is locked.
keychain-unavailable-fix = Unlock it or start one. Until then the secret is kept in memory only and is gone when Lockstep closes.

legacy-api-title = This call was withdrawn
legacy-api-cause = Device codes, sign-up by demographics and Verify Account are gone: sign-up since 2023, device codes since 2.0, Verify Account since 2.4.
legacy-api-fix = Remove the call. For people without an account send dl_flow=signup with the authorize request.

legacy-widget-title = The error belongs to the old widgets
legacy-widget-cause = The "Fetch from DigiLocker" buttons of the old portal have their own errors, such as invalid_app_hash.
legacy-widget-fix = Move to the OAuth 2.0 flow with PKCE. The widgets' app id and key are not client id and secret.

link-in-parameter-title = A link stands where a value belongs
link-in-parameter-cause = The address from the documentation, or its label, was copied into the parameter instead of your value.
link-in-parameter-fix = Put the value itself there. Lockstep shows for each parameter what it looks like.

login-loop-title = The sign-in page comes back again and again
login-loop-cause = An old session interferes: after "try another way" two or three times the person lands on DigiLocker's own page. The support team advises to log out and clear the cache.
login-loop-fix = Log out at DigiLocker, clear the cookies of the site or use a private window, then start again. Lockstep's own window always starts fresh.

login-scope-only-title = Only sign-in was granted, no documents
login-scope-only-cause = The token has openid or age verification alone. Login works, but document APIs stay closed.
login-scope-only-fix = Ask for files.issueddocs as well, and have it approved for your client.

logo-missing-title = Your logo is not shown on DigiLocker
logo-missing-cause = The support team puts the logo in by hand.
logo-missing-fix = Send the logo to the partner desk with your client id and the entity's name. Lockstep checks the file and writes the mail.

meta-client-id-field-title = The field is called clientid here
meta-client-id-field-cause = Issuers, doctype, parameters, verify, pushuri and statistics want clientid without underscore. The request has client_id.
meta-client-id-field-fix = Rename the field to clientid for these APIs. Authorize and token keep client_id.

method-wrong-title = The method is not the one of this API
method-wrong-cause = GET was used where POST is due, or the reverse. Token, pull, push and statistics are POST; user, lists, files and e-Aadhaar are GET.
method-wrong-fix = Use the method that the API's page in Lockstep names.

mobile-not-indian-title = An Indian mobile number is needed
mobile-not-indian-cause = For a firm outside India a registered Indian mobile number and a server in India are mandatory, the support team answers.
mobile-not-indian-fix = Register a number of ten digits that starts with 6, 7, 8 or 9, in the name of the person responsible.

no-sandbox-title = There is no test environment
no-sandbox-cause = The support team answers that the APIs are the same and there is no separate environment. Sandbox hosts in tutorials are not DigiLocker's.
no-sandbox-fix = Develop against the practice locker. Then test with real credentials and your own account.

not-http-title = What answers does not speak HTTP
not-http-cause = The port belongs to another program, or the connection was changed on the way.
not-http-fix = Compare host and port with the addresses of the service. On a company network ask what stands between.

not-json-title = The answer is not the JSON of the description
not-json-cause = It says that all is well, but its body is empty, is plain text, or lacks what the description promises. The address may be another program's, or something between changed the answer.
not-json-fix = Check host and path first. Keep the raw answer and its Content-Type in your log before you parse it.

nothing-shared-title = Consent was given, but nothing was shared
nothing-shared-cause = The citizen allowed the request without ticking any document, so the scope is empty.
nothing-shared-fix = Tell the citizen which document to tick and start again. Treat this as its own outcome in your application.

offline-title = This machine has no network
offline-cause = No route leads out of this machine.
offline-fix = Connect it. The practice locker and all checks on this machine work without a network.

orgid-of-other-issuer-title = The organisation does not issue this document type
orgid-of-other-issuer-cause = orgid and doctype are each right but do not belong together.
orgid-of-other-issuer-fix = Take both from the meta APIs: the issuer from pull/issuers, its types from pull/doctype. Does the list of issuers have this orgid at all? If not, it is the orgid that is wrong.

orgid-unknown-title = The organisation id is missing or unknown
orgid-unknown-cause = orgid is a text of digits with leading zeros, such as 000018. As a number it loses them.
orgid-unknown-fix = Keep orgid as text and take it from pull/issuers. issuerid is another value.

otp-not-delivered-title = The one-time password does not arrive
otp-not-delivered-cause = DigiLocker sends it by SMS and by mail. Delivery is outside your application and outside Lockstep.
otp-not-delivered-fix = Ask the citizen to look in both, wait a minute and request it again. Check that the mobile number is the one of the account.

partner-service-unresponsive-title = An issuer's system does not answer
partner-service-unresponsive-cause = DigiLocker asked the issuer's service and got no answer.
partner-service-unresponsive-fix = Try again later and tell the citizen that the issuer is not reachable. Nothing in your request is wrong.

pkce-reused-title = The same PKCE pair, state or code was used again
pkce-reused-cause = code_verifier, code_challenge and state are constant in your code. They must be new for every attempt.
pkce-reused-fix = Make a new random verifier of 43 to 128 characters and a new state for each sign-in.

placeholder-sent-title = A placeholder was sent as a value
placeholder-sent-cause = The request has a text from the documentation, such as your_registered_client_id, or an unfilled variable.
placeholder-sent-fix = Replace it by your own value. If it is a variable, check why it was not filled in.

port-in-use-title = The port of the callback is taken
port-in-use-cause = Another program on this machine already listens on the port of your redirect URI.
port-in-use-fix = Stop that program, or use the in-app window or the pasted address instead.

proxy-refused-title = The proxy refuses the connection
proxy-refused-cause = Between this machine and DigiLocker stands a proxy that wants a password or does not allow the host.
proxy-refused-fix = Ask the network's administrator to allow the host, or set the proxy's address and user in the system settings.

pull-consent-missing-title = The consent field is not Y
pull-consent-missing-cause = A pull is processed only with consent=Y, after the citizen has agreed to the prescribed statement. What the service answers otherwise is not documented.
pull-consent-missing-fix = Show the statement, record the agreement and send consent=Y. Never send it without asking.

pull-pending-title = The issuer looks at the details first
pull-pending-cause = The details do not match the certificate exactly, so DigiLocker passed the request on to the issuer.
pull-pending-fix = Tell the citizen that the document may appear later, and check spelling and format of each value against the certificate.

purpose-characters-title = purpose or service_name has a character that is not allowed
purpose-characters-cause = Version 2.4 allows letters, digits, blanks and underscores. An integrator reports a limit of 50 characters.
purpose-characters-fix = Remove hyphens, dots, commas and other signs, and shorten the text.

purpose-missing-title = purpose or service_name is missing
purpose-missing-cause = Version 2.4 requires both. An integrator reports enforcement from 21 Oct 2026. Which error the service gives is not documented.
purpose-missing-fix = Add both to the authorize address, in letters, digits, blanks and underscores.

push-parameter-title = A field of the Push URI request is refused
push-parameter-cause = URI, doctype, description, docid, issuedate, ts or hmac is missing or has another form, or the URI is already in an account. Dates are DDMMYYYY.
push-parameter-fix = Correct the field that the description names. Only registered issuers can push.

rate-limited-title = Too many requests in a short time
rate-limited-cause = The support team answers that calls may have rate limits, for example repeated PAN requests. No limit is published.
rate-limited-fix = Stop, wait some minutes and continue with growing pauses. Keep results instead of asking again.

record-not-found-title = The issuer has no record for these details
record-not-found-cause = The issuer found nothing for the values sent.
record-not-found-fix = Let the citizen compare each value with the paper document, including year and spelling, and try again.

redirect-instead-title = The call is sent elsewhere instead of answered
redirect-instead-cause = No API of the services answers with a redirect. The address is wrong, or a network's log-in page or a gateway sends every call to itself. Lockstep does not follow, since secret and token would go along.
redirect-instead-fix = Compare the address with the description, https included. Then finish the network's log-in in a browser, or use another network.

redirect-uri-differs-at-token-title = The token request names another redirect URI
redirect-uri-differs-at-token-cause = redirect_uri in the token request must equal the one in the authorize request, character for character.
redirect-uri-differs-at-token-fix = Take both from one setting. Lockstep shows the first character that differs.

redirect-uri-localhost-title = A localhost callback is refused
redirect-uri-localhost-cause = Only registered addresses are accepted, and localhost is not among yours. localhost and 127.0.0.1 count as different.
redirect-uri-localhost-fix = Register the address, or keep your https address: Lockstep captures it in its own window or from a pasted address.

redirect-uri-mismatch-title = The redirect URI is not the registered one
redirect-uri-mismatch-cause = The two differ in at least one character: www, http or https, a slash at the end, the path, a blank or double encoding.
redirect-uri-mismatch-fix = Compare character by character and make both equal. To change the registered one, edit AuthPartner or write to the partner desk with client id, old and new URL.

redirect-uri-not-yet-active-title = The new redirect URI is not in force yet
redirect-uri-not-yet-active-cause = Integrators report that a change in the console takes two to ten minutes, and that sometimes only a new AuthPartner takes it.
redirect-uri-not-yet-active-fix = Save again, wait ten minutes and try in a private window. If it stays, create a new AuthPartner.

refresh-token-invalid-title = The refresh token was refused
refresh-token-invalid-cause = It was used before, is over, or belongs to another client. Each refresh gives a new one; the lifetime is not published.
refresh-token-invalid-fix = Store the newest refresh token after each refresh. If none is left, start a new sign-in.

refresh-token-missing-title = No refresh token came
refresh-token-missing-cause = It is not always given. /oauth2/2/token documents none.
refresh-token-missing-fix = Treat the field as optional and start a new sign-in when the access token ends.

repository-configerror-title = The issuer is not set up at DigiLocker
repository-configerror-cause = DigiLocker has no working configuration for this issuer's service.
repository-configerror-fix = Report issuer and document type to the partner desk. Repeating the call will not help.

repository-exception-title = The issuer's repository failed
repository-exception-cause = The issuer's service raised an error that DigiLocker could not classify.
repository-exception-fix = Try again later. If it stays, report issuer, document type and time to the partner desk.

repository-inactive-title = The issuer's repository is switched off
repository-inactive-cause = The issuer or DigiLocker has deactivated this service.
repository-inactive-fix = Tell the citizen that the document cannot be given now. Ask the partner desk when the issuer returns.

repository-resperror-title = The issuer's answer cannot be used
repository-resperror-cause = The issuer answered, but in a form that DigiLocker could not read, or without success.
repository-resperror-fix = Try again later. If it stays, report issuer, document type and time to the partner desk.

repository-unpublished-title = The issuer's repository is not published
repository-unpublished-cause = The issuer has not published this service yet, or has taken it back.
repository-unpublished-fix = Choose another document, or ask the partner desk about this issuer.

repository-unresponsive-title = The issuer's repository does not answer
repository-unresponsive-cause = DigiLocker waited for the issuer's service and got nothing.
repository-unresponsive-fix = Try again later with growing pauses and tell the citizen that the issuer is not reachable.

request-malformed-title = The request cannot be read
request-malformed-cause = Body and Content-Type do not fit, a value was not encoded, or fields ran together.
request-malformed-fix = Send application/x-www-form-urlencoded with each value percent-encoded once. Compare with the curl command that Lockstep shows.

scope-name-guessed-title = This scope name does not exist
scope-name-guessed-cause = The name is a guess from other providers or a label of the portal. profile, phone, issued_documents and age_verification were refused or never confirmed; age verification is called avs.
scope-name-guessed-fix = Use files.issueddocs, userdetails, openid, avs. Press "Test API" in the console and copy the scope from the address it makes.

scope-not-granted-title = Less was granted than was asked for
scope-not-granted-cause = The citizen unticked items, or your client is not approved for all. The scope field of the token lists what was granted.
scope-not-granted-fix = Work with what was granted, or explain why the rest is needed and ask again. If nobody ever grants it, ask the partner desk for approval.

secret-wrong-title = Client id and secret were refused
secret-wrong-cause = The secret is not the one of this client id, has a stray blank, or was regenerated. The same answer comes when the client was set to client_credentials.
secret-wrong-fix = Copy id and secret together from AuthPartner again. If they are right, look at the token method of the AuthPartner.

server-outside-india-title = The server has to be in India
server-outside-india-cause = For API access a server located in India is mandatory, the support team answers.
server-outside-india-fix = Move the calls to a server or cloud region in India and repeat them from there.

service-unavailable-title = The service is not available now
service-unavailable-cause = The server or its gateway reports overload or maintenance.
service-unavailable-fix = Wait and try again with growing pauses. Nothing in your request is wrong.

sha1-refused-title = Your library refuses SHA-1
sha1-refused-cause = DigiLocker's documents seen so far are signed with RSA-SHA1, which new Java, OpenSSL 3 and xmlsec switch off by default.
sha1-refused-fix = Allow rsa-sha1 for this one verification only, with pinned signers. The content digest is SHA-256.

sign-in-timeout-title = Nobody came back in time
sign-in-timeout-cause = The sign-in was started but no callback arrived before the time limit.
sign-in-timeout-fix = Start again and finish sign-in and consent in the window. If the page finished, paste the address it ended on. Did the same page keep coming back? Then log out at DigiLocker first. Did DigiLocker keep the browser after consent? Then compare redirect_uri and the challenge.

signature-refused-title = The signature has a shape that is not accepted
signature-refused-cause = The document has more than one signature, a DOCTYPE, an unknown algorithm or an unusual reference. Such shapes can hide changed content.
signature-refused-fix = Do not trust the content. Fetch the document again from DigiLocker and report it with the verdict's reason if it is the same.

signature-tampered-title = The document was changed after it was signed
signature-tampered-cause = The digest or the signature does not fit the content. One changed byte is enough, also a re-formatted file.
signature-tampered-fix = Do not accept it. Fetch the document again and verify the bytes as they came.

signed-xml-reformatted-title = The signed XML was re-formatted
signed-xml-reformatted-cause = Pretty-printing, re-encoding or parsing and writing again changes the bytes, and the signature then fails on a genuine document.
signed-xml-reformatted-fix = Keep and verify the exact bytes of the answer. Format only a copy for display.

signer-expired-title = The signer's certificate was over at signing
signer-expired-cause = The date of the document lies outside the certificate's dates.
signer-expired-fix = Fetch the document again: a new one is signed with the current certificate. If it stays so, report it.

signer-unknown-title = The signer is not known here
signer-unknown-cause = The signature fits its certificate, but that certificate is not in Lockstep's list. Signers change every two or three years, so this is not the same as a changed document.
signer-unknown-fix = Compare subject and fingerprint with those from DigiLocker, then add the certificate.

signup-flow-title = New and existing users need different flows
signup-flow-cause = dl_flow=signup sends a person to registration first. Without it a person without an account goes no further; with it everybody is sent there.
signup-flow-fix = Offer both ways and send dl_flow=signup only for people who have no account.

slow-answer-title = The answer takes very long
slow-answer-cause = The service or an issuer behind it is slow. The call has not failed.
slow-answer-fix = Wait, show progress and allow more time for lists and files.

state-constant-title = The state is a constant
state-constant-cause = Addresses made by the console carry a fixed state such as oidc_flow. A fixed state does not protect against forged callbacks.
state-constant-fix = Make a new random state for each sign-in and compare it on return.

state-lost-title = The stored state is gone
state-lost-cause = The state was kept in the storage of another tab, popup or session, so the callback page has nothing to compare with.
state-lost-fix = Keep it on the server, or in a store that the callback page shares, with SameSite=Lax cookies.

state-mismatch-title = The state is not the one that was sent
state-mismatch-cause = The callback belongs to another attempt, another window, or was forged.
state-mismatch-fix = Do not use its code. Finish in the newest window, or start a new sign-in.

state-missing-title = The callback has no state
state-missing-cause = The specification returns the state that was sent, but this address has none. Something on the way removed it, or the address was not copied whole.
state-missing-fix = Copy the whole address, or start again. If it repeats, look at redirects of your site that drop the query.

status-530-title = Status 530 is a server failure
status-530-cause = Versions 2.2 and later use the non-standard status 530 for many failures of the service.
status-530-fix = Treat 530 like 500: repeat with growing pauses and read the error code in the body.

stranded-on-digilocker-title = After the OTP the person stays on DigiLocker
stranded-on-digilocker-cause = The browser was not sent back to your site. In the support team's case code_challenge and code_verifier were wrong.
stranded-on-digilocker-fix = Check the challenge in the workbench, compare redirect_uri with the registered one, and start from a fresh window.

temporarily-unavailable-title = The sign-in service is not available now
temporarily-unavailable-cause = The authorize request ended with a failure of the service.
temporarily-unavailable-fix = Wait a few minutes and start a new sign-in.

timed-out-title = No answer within the time allowed
timed-out-cause = The host was not reached, or did not answer in time.
timed-out-fix = Try again. If it repeats, try another network and check that outgoing connections to port 443 are open.

tls-expired-title = The host's certificate is over or not yet good
tls-expired-cause = By this machine's clock the certificate's dates do not fit. Either the clock is wrong or the certificate is.
tls-expired-fix = Check date and time of this machine first. If they are right, do not go on; report the host.

tls-handshake-title = No secure connection could be agreed
tls-handshake-cause = The port does not speak TLS, or something between interferes.
tls-handshake-fix = Check host and port. On a company network ask whether TLS is inspected.

tls-hostname-title = The certificate is for another host
tls-hostname-cause = The name in the address is not in the certificate. The address is mistyped or something answers in its place.
tls-hostname-fix = Compare the host letter by letter. Do not switch verification off.

tls-unknown-authority-title = The certificate's issuer is not trusted
tls-unknown-authority-cause = A company proxy that inspects TLS, or an incomplete trust list, stands behind most such cases.
tls-unknown-authority-fix = Add the company's root certificate to the system's trust list, or update the list. Do not switch verification off.

tls-version-title = No TLS version in common
tls-version-cause = One side offers only TLS versions or ciphers that the other does not have. A switch for TLS 1.2 alone, an old system or an old proxy can stand behind it.
tls-version-fix = Switch "TLS 1.2 only" off for this service if it is on. Otherwise use a system with TLS 1.2 and 1.3, and ask whether a proxy inspects TLS.

token-body-json-title = The token request is JSON
token-body-json-cause = The token API takes a form. The FAQ prints the fields as JSON, but the specification says application/x-www-form-urlencoded.
token-body-json-fix = Send the same fields as a form with that Content-Type.

token-endpoint-wrong-title = The token was asked for at the wrong address
token-endpoint-wrong-cause = The token APIs are POST /oauth2/1/token and, with openid, /oauth2/2/token, under /public on the service's host.
token-endpoint-wrong-fix = Correct host and path. Authorize and token belong on the same host.

token-field-missing-title = A field of the token request is missing
token-field-missing-cause = Needed are code, grant_type, client_id, client_secret, redirect_uri and code_verifier, unless id and secret travel in the Authorization header.
token-field-missing-fix = Add what is missing. Lockstep lists the fields of your pasted request against the rule.

token-method-title = The client is set to client_credentials
token-method-cause = An AuthPartner made with the token method client_credentials refuses a right secret. Integrators report that editing it does not help.
token-method-fix = Create a new AuthPartner with authorization_code and PKCE and use its id and secret.

token-not-sent-title = The call carries no access token
token-not-sent-cause = The Authorization header is absent, empty or without Bearer.
token-not-sent-fix = Send Authorization: Bearer, one blank and the token. Nothing else is needed for e-Aadhaar.

token-version-mismatch-title = Authorize and token version do not go together
token-version-mismatch-cause = The code was asked for with openid but exchanged at /oauth2/1/token. One integrator got invalid_grant_type for it.
token-version-mismatch-fix = Exchange at /oauth2/2/token when scope has openid, else at /oauth2/1/token.

ts-ist-title = The timestamp was moved to Indian time
ts-ist-cause = ts lies five and a half hours ahead. The specification says "IST", but UNIX time has no zone.
ts-ist-fix = Send the plain UNIX seconds, without adding 19800.

ts-milliseconds-title = The timestamp is in milliseconds
ts-milliseconds-cause = ts has 13 digits. The service wants UNIX seconds, which have 10.
ts-milliseconds-fix = Divide by 1000 and drop the fraction. Use the same value in the digest.

ts-refused-title = The timestamp was refused
ts-refused-cause = ts is missing, not a number of seconds, or more than 30 minutes old.
ts-refused-fix = Send UNIX seconds made at the moment of the call, use the same value in the digest, and check the clock.

ts-stale-title = The timestamp is too old
ts-stale-cause = ts must not be more than 30 minutes old. The request waited, was repeated unchanged, or the clock is slow.
ts-stale-fix = Make ts and digest anew for each call and set the clock by NTP.

unauthorized-client-title = The client may not use this flow
unauthorized-client-cause = The client is not approved for the authorization code flow, or not for this service.
unauthorized-client-fix = Check in AuthPartner that authorization_code is chosen and the approval is complete. Else write to the partner desk.

unexpected-error-title = The service failed unexpectedly
unexpected-error-cause = DigiLocker reports "Internal server error" without more. Nothing says that your request is wrong.
unexpected-error-fix = Try again with growing pauses. If it lasts, send time, API and client id to the partner desk.

unreadable-document-title = The document cannot be read
unreadable-document-cause = The bytes are not the PDF, image or XML they should be. They were cut, are an error page, or are damaged.
unreadable-document-fix = Fetch it again, and look at the first characters: an error text may stand where the document should be.

unsigned-document-title = The document carries no signature
unsigned-document-cause = Some issuers give XML without a signature. Nothing proves who made it.
unsigned-document-fix = Rely on the hmac header for the transport only, and ask the issuer for signed data if you need proof.

unsupported-response-type-title = response_type is not code
unsupported-response-type-cause = The service supports the authorization code flow.
unsupported-response-type-fix = Send response_type=code.

upload-content-type-missing-title = The upload has no Content-Type
upload-content-type-missing-cause = The header must name the kind of file.
upload-content-type-missing-fix = Send image/jpeg, image/png or application/pdf.

upload-data-missing-title = The upload has no content
upload-data-missing-cause = The body is empty.
upload-data-missing-fix = Send the file's bytes as the body, not as a form field.

upload-filename-missing-title = The upload's path has no file name
upload-filename-missing-cause = path must end in the file's name.
upload-filename-missing-fix = Send for example /College/marksheet.pdf.

upload-filename-refused-title = The file name has a restricted character
upload-filename-refused-cause = Not allowed are \ / : * ? < > | ' ^ and ~.
upload-filename-refused-fix = Rename the file with letters, digits, blanks, hyphens or underscores.

upload-folder-unknown-title = The destination folder does not exist
upload-folder-unknown-cause = The folder in path is not in the account.
upload-folder-unknown-fix = List the folders first, or upload to the root.

upload-hmac-differs-title = The upload's hmac does not match
upload-hmac-differs-cause = hmac must be Base64 of HMAC-SHA256 over the body as sent. Libraries that wrap the file in multipart or JSON change it.
upload-hmac-differs-fix = Send the raw bytes and compute over the same bytes with the client secret.

upload-hmac-missing-title = The upload has no hmac header
upload-hmac-missing-cause = The header is required.
upload-hmac-missing-fix = Send Base64 of HMAC-SHA256 over the file, keyed with the client secret.

upload-mimetype-differs-title = The upload's type does not fit its content
upload-mimetype-differs-cause = Content-Type names another kind than the bytes show.
upload-mimetype-differs-fix = Detect the type from the file before you send it.

upload-path-missing-title = The upload has no path header
upload-path-missing-cause = path names folder and file in the citizen's account.
upload-path-missing-fix = Send the header path, for example /College/marksheet.pdf.

upload-too-large-title = The file is larger than 10 MB
upload-too-large-cause = The service takes up to 10 MB.
upload-too-large-fix = Make the file smaller or split it.

upload-type-refused-title = This kind of file cannot be uploaded
upload-type-refused-cause = The service takes JPEG, PNG and PDF.
upload-type-refused-fix = Convert the file to one of them.

uri-exists-title = The document is already in the account
uri-exists-cause = The citizen has this document among the issued ones, so a pull adds nothing.
uri-exists-fix = Read the list of issued documents and use the URI there.

uri-missing-title = The document's URI is missing
uri-missing-cause = The address ends before the URI of the document.
uri-missing-fix = Put the uri of the list behind /oauth2/1/file/ or /oauth2/1/xml/, percent-encoded, as one segment.

uri-unknown-title = No document has this URI
uri-unknown-cause = The URI was mistyped, cut, has a leading blank, or the document left the account.
uri-unknown-fix = Fetch the list again and use its uri, trimmed and percent-encoded.

url-not-unique-title = API Setu wants a unique URL
url-not-unique-cause = The URL is already registered, by you or by somebody else.
url-not-unique-fix = Use another URL of your organisation, or find the older registration. If neither helps, send a screenshot to the support team.

user-logged-out-title = The session was ended
user-logged-out-cause = The log-out address was opened, so the service returned user_loggedout. This is the expected answer after a log-out.
user-logged-out-fix = Start a new sign-in if the person wants to go on.

user-unknown-title = This DigiLocker account does not exist
user-unknown-cause = digilockerid was cut, has another form, or the account was closed.
user-unknown-fix = Take digilockerid from /oauth2/1/user, as it stands there.

verifier-malformed-title = The code verifier has the wrong shape
verifier-malformed-cause = It needs 43 to 128 characters of A–Z a–z 0–9 - . _ ~.
verifier-malformed-fix = Make it from 32 random bytes in Base64URL without padding.

verifier-mismatch-title = The code verifier does not belong to the challenge
verifier-mismatch-cause = SHA-256 of the verifier does not give the challenge that was sent. A new verifier was made in the callback, or that of another attempt was used.
verifier-mismatch-fix = Store the verifier with the state at the start and send exactly that one. Compare both in the workbench.

verifier-missing-title = The token request has no code verifier
verifier-missing-cause = A challenge was sent with the authorize request, so the token request needs its verifier.
verifier-missing-fix = Keep the verifier until the callback and send it as code_verifier.

versions-mixed-title = Hosts or versions are mixed
versions-mixed-cause = The configuration uses addresses of different services or lines. Each alone may be right; together they are not.
versions-mixed-fix = Choose one service and line, and take all addresses from it.

window-closed-title = The sign-in window was closed
window-closed-cause = The window closed before the service returned. Nothing was shared.
window-closed-fix = Start again when the citizen is ready. The attempt can be repeated at once.
