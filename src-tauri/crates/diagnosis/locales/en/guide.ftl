### Words around the faults: evidence, notes on a paste, parties. The voice guide heads faults.ftl.

party-you = Yours
party-lockstep = Lockstep's
party-citizen = The citizen's
party-digilocker = DigiLocker's
party-network = The network's

evidence-code = The answer gives the code {$value}
evidence-phrase = The text says “{$value}”
evidence-words = The text speaks of {$value}
evidence-status = The HTTP status is {$value}
evidence-transport = The connection failed: {$value}
evidence-parameter = {$place} is {$value}
evidence-missing = {$value} is not there
evidence-path = The address is {$value}
evidence-difference = {$place}: {$value}

note-binary = The paste holds bytes that are not text; they were left out.
note-cut = The paste is very long. Its beginning and its end were read.
note-masked = { $count ->
    [one] One secret was masked before anything was read.
   *[other] {$count} secrets were masked before anything was read.
}
note-marks = Invisible direction marks or zero-width characters were left out. In a redirect URI they are a difference.
note-nothing = This is not recognised. The nearest answers are below, and a mail can carry it to the partner desk.
note-empty = There is nothing to read yet.

mail-missing = Support cannot act without this.
mail-not-an-address = Write the whole address, with https:// in front and without blanks.
mail-not-a-doctype = A document type has five capital letters or digits, for example RVCER.
mail-not-a-client-id = Client ids seen in practice have ten capital letters or digits. A domain or an e-mail address is not one.
mail-same = The new value is the same as the old one.
mail-secret = This looks like a secret or a personal number. A mail must not carry it; remove it.
mail-not-a-gstin = This is not a GSTIN: fifteen characters, two digits of the state, the PAN, an entity number, Z and a check digit.
mail-gstin-check-digit = The check digit does not fit: one character is mistyped or two are swapped. Compare it with the certificate before you write.
mail-not-a-file = Write the name of the file that you attach, with its ending, for example screenshot.png.
mail-callback-stray-character = There is a blank, a line end or an invisible character in the address. Type it anew.
mail-callback-ascii = There is a letter outside ASCII in the address. Write it percent-encoded, a host in Punycode.
mail-callback-wildcard = There are no wildcards. Write one exact address for each callback.
mail-callback-scheme = A callback on a website begins with https.
mail-callback-fragment = The part after # never reaches your server. Leave it out.
mail-callback-user = No user name or password belongs in the address.

misplaced-curl = This is a curl command. Only the value belongs here; the whole command can be read under Diagnose.
misplaced-encoded = This address is percent-encoded already. Write it plain, with https:// in front; encoding is done once, when it is sent.
misplaced-json = This is JSON. Only the value belongs here, without braces and quotation marks.
misplaced-link = This is a link, perhaps to the description of the parameter. The value itself belongs here.
misplaced-quoted = The quotation marks do not belong to the value. Remove them.
misplaced-page = This is the page of a website. Only the value belongs here.
misplaced-pair = The name of the parameter stands here with its value. Leave the value alone.
misplaced-secret = This looks like a secret or a personal number. It does not belong in this field; remove it.
