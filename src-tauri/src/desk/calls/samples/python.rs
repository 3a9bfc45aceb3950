//! Python 3, with its standard library alone.

use super::{Answer, Body, Credentials, Recipe, Value, quoted};

pub(super) fn write(recipe: &Recipe) -> String {
    let mut imports = vec!["urllib.request"];
    let mut lines = Vec::new();
    let mut headers = Vec::new();
    let mut data = false;
    match &recipe.credentials {
        Credentials::None => {}
        Credentials::Bearer => {
            imports.push("os");
            headers
                .push("\"Authorization\": \"Bearer \" + os.environ[\"ACCESS_TOKEN\"]".to_owned());
        }
        Credentials::Basic { client_id } => {
            imports.extend(["base64", "os"]);
            lines.push(format!(
                "client = {} + \":\" + os.environ[\"CLIENT_SECRET\"]",
                expression(client_id)
            ));
            headers.push(
                "\"Authorization\": \"Basic \" + base64.b64encode(client.encode()).decode()"
                    .to_owned(),
            );
        }
    }
    match &recipe.body {
        Body::None => {}
        Body::Form(fields) => {
            imports.extend(["os", "urllib.parse"]);
            lines.push(form(fields, false));
            data = true;
        }
        Body::Signed { fields, hashed } => {
            imports.extend(["hashlib", "os", "time", "urllib.parse"]);
            let hashed: Vec<String> = hashed.iter().map(expression).collect();
            lines.push("ts = str(int(time.time()))".to_owned());
            lines.push(format!(
                "signed = \"\".join([os.environ[\"CLIENT_SECRET\"], {}])",
                hashed.join(", ")
            ));
            lines.push(form(fields, true));
            data = true;
        }
        Body::File {
            key,
            header,
            headers: fixed,
        } => {
            imports.extend(["base64", "hmac", "os", "pathlib"]);
            lines.push("data = pathlib.Path(os.environ[\"FILE\"]).read_bytes()".to_owned());
            lines.push(format!(
                "digest = hmac.digest(os.environ[\"{key}\"].encode(), data, \"sha256\")"
            ));
            for (name, value) in fixed {
                headers.push(format!("{}: {}", quoted(name), expression(value)));
            }
            headers.push(format!(
                "{}: base64.b64encode(digest).decode()",
                quoted(header)
            ));
            data = true;
        }
        Body::Address { query, pkce } => return address(&recipe.url, query, *pkce),
    }
    let is_document = matches!(recipe.answer, Answer::Document);
    if is_document {
        imports.extend(["base64", "hmac", "os"]);
    }
    let url = match recipe.segment {
        Some(segment) => {
            imports.push("urllib.parse");
            format!(
                "{} + urllib.parse.quote(os.environ[\"{segment}\"], safe=\"\")",
                quoted(&format!("{}/", recipe.url))
            )
        }
        None => quoted(&recipe.url),
    };
    let mut arguments = vec![url];
    if data {
        arguments.push("data=data".to_owned());
    }
    if !headers.is_empty() {
        arguments.push(format!(
            "headers={{\n        {},\n    }}",
            headers.join(",\n        ")
        ));
    }
    arguments.push(format!("method={}", quoted(recipe.method)));
    lines.push(format!(
        "request = urllib.request.Request(\n    {},\n)",
        arguments.join(",\n    ")
    ));
    lines.push("with urllib.request.urlopen(request) as answer:".to_owned());
    lines.push(match is_document {
        true => concat!(
            "    document = answer.read()\n",
            "    digest = hmac.digest(os.environ[\"CLIENT_SECRET\"].encode(), document, \"sha256\")\n",
            "    fits = base64.b64encode(digest).decode() == answer.headers[\"hmac\"]\n",
            "    print(answer.status, len(document), fits)",
        )
        .to_owned(),
        false => "    print(answer.status, answer.read().decode())".to_owned(),
    });
    program(imports, &lines)
}

fn program(mut imports: Vec<&str>, lines: &[String]) -> String {
    imports.sort_unstable();
    imports.dedup();
    let imports: Vec<String> = imports
        .iter()
        .map(|name| format!("import {name}"))
        .collect();
    format!("{}\n\n{}\n", imports.join("\n"), lines.join("\n"))
}

fn form(fields: &[(&'static str, Value)], signed: bool) -> String {
    let mut pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}: {}", quoted(name), expression(value)))
        .collect();
    if signed {
        pairs.push("\"hmac\": hashlib.sha256(signed.encode()).hexdigest()".to_owned());
    }
    format!(
        "data = urllib.parse.urlencode({{\n    {},\n}}).encode()",
        pairs.join(",\n    ")
    )
}

fn address(url: &str, query: &[(&'static str, Value)], pkce: bool) -> String {
    let mut pairs: Vec<String> = query
        .iter()
        .map(|(name, value)| format!("{}: {}", quoted(name), expression(value)))
        .collect();
    let mut imports = vec!["os", "urllib.parse"];
    let mut lines = Vec::new();
    if pkce {
        imports.extend(["base64", "hashlib", "secrets"]);
        lines.push("verifier = secrets.token_urlsafe(48)".to_owned());
        lines.push("digest = hashlib.sha256(verifier.encode()).digest()".to_owned());
        lines
            .push("challenge = base64.urlsafe_b64encode(digest).decode().rstrip(\"=\")".to_owned());
        pairs.push("\"state\": secrets.token_hex(16)".to_owned());
        pairs.push("\"code_challenge\": challenge".to_owned());
        pairs.push("\"code_challenge_method\": \"S256\"".to_owned());
    }
    if pairs.is_empty() {
        return format!("print({})\n", quoted(url));
    }
    lines.push(format!(
        "query = urllib.parse.urlencode({{\n    {},\n}})",
        pairs.join(",\n    ")
    ));
    lines.push(format!("print({} + query)", quoted(&format!("{url}?"))));
    program(imports, &lines)
}

fn expression(value: &Value) -> String {
    match value {
        Value::Env(name) => format!("os.environ[\"{name}\"]"),
        Value::Stamp => "ts".to_owned(),
        Value::Text(text) => quoted(text),
    }
}
