"""Makes every other schema-valid request one that a partner without a mistake would send.

The description says which fields there are, not that a code is used once or how a hash is made, so
what is generated from it is refused almost always. Loaded by schemathesis (SCHEMATHESIS_HOOKS); what
the practice locker said when it started comes in the variable PRACTICE.
"""

import base64
import collections
import hashlib
import hmac
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

import schemathesis
from schemathesis import GenerationMode

PRACTICE = json.loads(os.environ["PRACTICE"])
BASE, CLIENT, SECRET = (PRACTICE[name] for name in ("base_url", "client_id", "client_secret"))
CITIZEN = "11111111-2222-4333-8444-555555555501"
DOCUMENT = "in.gov.pan-PANCR-ABCPT1234Z"
PDF = b"%PDF-1.7 practice"

seen = collections.Counter()


class Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are read, not followed."""

    def redirect_request(self, *_):
        return None


client = urllib.request.build_opener(Stay)


def asking():
    """The parameters of a right authorize request."""
    return {
        "response_type": "code",
        "client_id": CLIENT,
        "redirect_uri": PRACTICE["redirect_uri"],
        "state": "state-of-at-least-22-characters",
    }


def code():
    """A new code of the citizen that the locker plays."""
    try:
        client.open(f"{BASE}/oauth2/1/authorize?{urllib.parse.urlencode(asking())}")
    except urllib.error.HTTPError as answer:
        query = urllib.parse.urlsplit(answer.headers["location"]).query
        return urllib.parse.parse_qs(query)["code"][0]
    raise SystemExit("the practice locker did not send the browser back")


def exchange():
    """The fields of a right token request."""
    return {
        "grant_type": "authorization_code",
        "code": code(),
        "redirect_uri": PRACTICE["redirect_uri"],
        "client_id": CLIENT,
        "client_secret": SECRET,
    }


def token():
    """An access token."""
    form = urllib.parse.urlencode(exchange()).encode()
    return json.load(client.open(f"{BASE}/oauth2/1/token", form))["access_token"]


def signed(order, **fields):
    """A form signed with a hash over secret, client id, these fields in this order, and time."""
    stamp = str(int(time.time()))
    text = SECRET + CLIENT + "".join(fields.get(name, "") for name in order) + stamp
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"clientid": CLIENT, **fields, "ts": stamp, "hmac": digest}


PUSHED = (
    "digilockerid uri doctype description docid issuedate validfrom validto action".split()
)


def push():
    return signed(
        PUSHED,
        digilockerid=CITIZEN,
        uri=f"in.gov.simdept-EMCER-{seen['push']}X",
        doctype="EMCER",
        description="Employment Certificate",
        docid=f"{seen['push']}X",
        issuedate="01042024",
        action="A",
    )


def pulled():
    year = str(1990 + seen["POST /oauth2/1/pull/pulldocument"] % 30)
    roll = str(seen["POST /oauth2/1/pull/pulldocument"])
    return {"orgid": "000018", "doctype": "SSCER", "consent": "Y", "rollno": roll, "year": year}


BODIES = {
    "POST /oauth2/1/token": exchange,
    "POST /oauth2/1/code": lambda: {
        "client_id": CLIENT,
        "response_type": "device_code",
        "dl_username": "asha.test",
    },
    "POST /oauth2/1/revoke": lambda: {"token": token(), "client_id": CLIENT, "client_secret": SECRET},
    "POST /oauth2/1/pull/pulldocument": pulled,
    "POST /oauth2/1/pull/issuers": lambda: signed([]),
    "POST /oauth2/1/pull/doctype": lambda: signed(["orgid"], orgid="000018"),
    "POST /oauth2/1/pull/parameters": lambda: signed(
        ["orgid", "doctype"], orgid="000018", doctype="SSCER"
    ),
    "POST /account/2/verify": lambda: signed(["mobile"], mobile="9000000001"),
    "POST /account/1/pushuri": push,
    "POST /statistics/1/counts": lambda: signed([]),
}


def digest(content):
    """The keyed hash of an upload, in Base64."""
    return base64.b64encode(hmac.digest(SECRET.encode(), content, "sha256")).decode()


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    operation = case.operation.label
    seen[operation] += 1
    if seen[operation] % 2 == 0:
        return
    if operation in BODIES:
        case.body = BODIES[operation]()
    elif operation == "GET /oauth2/1/authorize":
        case.query = asking()
    elif operation in ("GET /oauth2/1/file/{uri}", "GET /oauth2/1/xml/{uri}"):
        case.path_parameters["uri"] = DOCUMENT
    elif operation == "GET /oauth2/1/files/{id}":
        case.path_parameters["id"] = "7001"
    elif operation == "POST /oauth2/1/file/upload":
        case.body = PDF
        case.headers["path"] = "/practice.pdf"
        case.headers["hmac"] = digest(PDF)
        case.headers["Content-Type"] = "application/pdf"
