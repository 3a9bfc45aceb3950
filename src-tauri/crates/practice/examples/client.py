"""A partner's application in one file, Python 3.9 or later, no dependencies."""

import base64
import hashlib
import hmac
import json
import os
import secrets
from urllib.error import HTTPError
from urllib.parse import parse_qs, quote, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

BASE_URL = os.environ["BASE_URL"]
CLIENT_ID = os.environ["CLIENT_ID"]
CLIENT_SECRET = os.environ["CLIENT_SECRET"]
REDIRECT_URI = os.environ["REDIRECT_URI"]


class NotFollowed(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def send(path, form=None, token=None):
    request = Request(BASE_URL + path, data=urlencode(form).encode() if form else None)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    return build_opener(NotFollowed).open(request)


def main():
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    state = secrets.token_urlsafe(32)

    # 1. Authorize. A browser would open this address; the practice locker answers with the redirect.
    query = {
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": REDIRECT_URI,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "scope": "userdetails files.issueddocs",
        "purpose": "Employee onboarding",
        "service_name": "Example client",
    }
    try:
        send("/oauth2/1/authorize?" + urlencode(query))
        raise SystemExit("no redirect came")
    except HTTPError as redirect:
        back = parse_qs(urlsplit(redirect.headers["Location"]).query)
    if "error" in back:
        raise SystemExit(back["error"][0])
    if not secrets.compare_digest(back["state"][0], state):
        raise SystemExit("the state is not ours")

    # 2. Token. The code is sent once.
    form = {
        "grant_type": "authorization_code",
        "code": back["code"][0],
        "redirect_uri": REDIRECT_URI,
        "code_verifier": verifier,
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
    }
    token = json.load(send("/oauth2/1/token", form))["access_token"]

    # 3. Documents. The first one with a PDF is fetched and its hmac checked over the raw bytes.
    items = json.load(send("/oauth2/2/files/issued", token=token))["items"]
    document = next(item for item in items if "application/pdf" in item["mime"])
    file = send("/oauth2/1/file/" + quote(document["uri"].strip(), safe=""), token=token)
    content = file.read()
    due = hmac.new(CLIENT_SECRET.encode(), content, hashlib.sha256).digest()
    if not hmac.compare_digest(base64.b64decode(file.headers["hmac"]), due):
        raise SystemExit("the hmac differs")
    print(f"fetched {document['doctype']}, {len(content)} bytes, hmac right")


main()
