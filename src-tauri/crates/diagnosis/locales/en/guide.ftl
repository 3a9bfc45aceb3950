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
