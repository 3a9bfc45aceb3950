//! Node 20 or later, without packages; an ES module.

use super::{Answer, Body, Credentials, Recipe, Value, quoted};

pub(super) fn write(recipe: &Recipe) -> String {
    let mut imports = Vec::new();
    let mut lines = Vec::new();
    let mut headers = Vec::new();
    let mut body = None;
    match &recipe.credentials {
        Credentials::None => {}
        Credentials::Bearer => {
            headers.push("Authorization: `Bearer ${env.ACCESS_TOKEN}`".to_owned());
        }
        Credentials::Basic { client_id } => {
            lines.push(format!(
                "const basic = Buffer.from({} + \":\" + env.CLIENT_SECRET).toString(\"base64\");",
                expression(client_id),
            ));
            headers.push("Authorization: `Basic ${basic}`".to_owned());
        }
    }
    match &recipe.body {
        Body::None => {}
        Body::Form(fields) => body = Some(form(fields, None)),
        Body::Signed { fields, hashed } => {
            imports.push("createHash");
            lines.push("const ts = String(Math.floor(Date.now() / 1000));".to_owned());
            let hashed: Vec<String> = hashed.iter().map(expression).collect();
            lines.push(format!(
                "const hmac = createHash(\"sha256\")\n  .update([env.CLIENT_SECRET, {}].join(\"\"))\n  .digest(\"hex\");",
                hashed.join(", "),
            ));
            body = Some(form(fields, Some("hmac")));
        }
        Body::File {
            key,
            header,
            headers: fixed,
        } => {
            imports.push("createHmac");
            lines.push("const bytes = readFileSync(env.FILE);".to_owned());
            for (name, value) in fixed {
                headers.push(format!("{}: {}", quoted(name), expression(value)));
            }
            headers.push(format!(
                "{}: createHmac(\"sha256\", env.{key}).update(bytes).digest(\"base64\")",
                quoted(header),
            ));
            body = Some("bytes".to_owned());
        }
        Body::Address { query, pkce } => return address(&recipe.url, query, *pkce),
    }
    let is_document = matches!(recipe.answer, Answer::Document);
    if is_document {
        imports.push("createHmac");
    }
    let mut text = String::new();
    if !imports.is_empty() {
        text.push_str(&format!(
            "import {{ {} }} from \"node:crypto\";\n",
            imports.join(", ")
        ));
    }
    if matches!(recipe.body, Body::File { .. }) {
        text.push_str("import { readFileSync } from \"node:fs\";\n");
    }
    text.push_str("import { env } from \"node:process\";\n\n");
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    let url = match recipe.segment {
        Some(segment) => format!(
            "{} + encodeURIComponent(env.{segment})",
            quoted(&format!("{}/", recipe.url))
        ),
        None => quoted(&recipe.url),
    };
    let mut options = vec![format!("method: {}", quoted(recipe.method))];
    if !headers.is_empty() {
        options.push(format!(
            "headers: {{\n    {},\n  }}",
            headers.join(",\n    ")
        ));
    }
    options.extend(body.map(|body| match body.as_str() {
        "bytes" => "body: bytes".to_owned(),
        form => format!("body: {form}"),
    }));
    text.push_str(&format!(
        "const answer = await fetch({url}, {{\n  {},\n}});\n",
        options.join(",\n  ")
    ));
    text.push_str(match is_document {
        true => concat!(
            "const bytes = Buffer.from(await answer.arrayBuffer());\n",
            "const hmac = createHmac(\"sha256\", env.CLIENT_SECRET).update(bytes).digest(\"base64\");\n",
            "console.log(answer.status, bytes.length, hmac === answer.headers.get(\"hmac\"));\n",
        ),
        false => "console.log(answer.status, await answer.text());\n",
    });
    text
}

fn form(fields: &[(&'static str, Value)], last: Option<&str>) -> String {
    let mut pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}: {}", expression(value)))
        .collect();
    pairs.extend(last.map(str::to_owned));
    format!(
        "new URLSearchParams({{\n    {},\n  }})",
        pairs.join(",\n    ")
    )
}

fn address(url: &str, query: &[(&'static str, Value)], pkce: bool) -> String {
    let mut text = match pkce {
        true => "import { createHash, randomBytes } from \"node:crypto\";\n",
        false => "",
    }
    .to_owned();
    text.push_str("import { env } from \"node:process\";\n\n");
    let mut pairs: Vec<String> = query
        .iter()
        .map(|(name, value)| format!("{name}: {}", expression(value)))
        .collect();
    if pkce {
        text.push_str(concat!(
            "const verifier = randomBytes(48).toString(\"base64url\");\n",
            "const challenge = createHash(\"sha256\").update(verifier).digest(\"base64url\");\n",
        ));
        pairs.push("state: randomBytes(16).toString(\"hex\")".to_owned());
        pairs.push("code_challenge: challenge".to_owned());
        pairs.push("code_challenge_method: \"S256\"".to_owned());
    }
    text.push_str(&format!("const address = new URL({});\n", quoted(url)));
    if !pairs.is_empty() {
        text.push_str(&format!(
            "address.search = new URLSearchParams({{\n  {},\n}});\n",
            pairs.join(",\n  ")
        ));
    }
    text.push_str("console.log(address.href);\n");
    text
}

fn expression(value: &Value) -> String {
    match value {
        Value::Env(name) => format!("env.{name}"),
        Value::Stamp => "ts".to_owned(),
        Value::Text(text) => quoted(text),
    }
}
