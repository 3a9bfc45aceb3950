//! The shell, with curl and openssl.

use std::fmt::Write as _;

use super::{Answer, Body, Credentials, Recipe, Value};

pub(super) fn write(recipe: &Recipe) -> String {
    let mut before = String::new();
    let mut parts = vec![format!("curl -X {}", recipe.method)];
    match &recipe.credentials {
        Credentials::None => {}
        Credentials::Bearer => parts.push(r#"-H "Authorization: Bearer $ACCESS_TOKEN""#.to_owned()),
        Credentials::Basic { client_id } => {
            parts.push(format!(
                "-u {}",
                joined(&[client_id.clone(), literal(":"), secret()])
            ));
        }
    }
    match &recipe.body {
        Body::None => {}
        Body::Form(fields) => parts.extend(fields.iter().map(|(name, value)| field(name, value))),
        Body::Signed { fields, hashed } => {
            let hashed: Vec<String> = hashed.iter().map(word).collect();
            before = format!(
                "ts=$(date +%s)\nhmac=$(printf '%s' \"$CLIENT_SECRET\" {} | openssl dgst -sha256 -r | cut -d' ' -f1)\n",
                hashed.join(" "),
            );
            parts.extend(fields.iter().map(|(name, value)| field(name, value)));
            parts.push(r#"--data-urlencode "hmac=$hmac""#.to_owned());
        }
        Body::File {
            key,
            header,
            headers,
        } => {
            before = format!(
                "hmac=$(openssl dgst -sha256 -hmac \"${key}\" -binary \"$FILE\" | openssl base64 -A)\n"
            );
            parts.extend(headers.iter().map(|(name, value)| {
                format!(
                    "-H {}",
                    joined(&[literal(&format!("{name}: ")), value.clone()])
                )
            }));
            parts.push(format!("-H \"{header}: $hmac\""));
            parts.push(r#"--data-binary "@$FILE""#.to_owned());
        }
        Body::Address { query, pkce } => return address(&recipe.url, query, *pkce),
    }
    let url = match recipe.segment {
        Some(segment) => format!("\"{}/${segment}\"", recipe.url),
        None => quoted(&recipe.url),
    };
    if let Answer::Document = recipe.answer {
        parts.push("-D headers.txt -o document".to_owned());
        parts.push(url);
        let compare = "openssl dgst -sha256 -hmac \"$CLIENT_SECRET\" -binary document | openssl base64 -A\ngrep -i '^hmac:' headers.txt\n";
        return format!("{}\n{compare}", parts.join(" \\\n  "));
    }
    parts.push(url);
    format!("{before}{}\n", parts.join(" \\\n  "))
}

/// An address to open in the browser.
fn address(url: &str, query: &[(&'static str, Value)], pkce: bool) -> String {
    let mut text = String::new();
    if pkce {
        text.push_str(concat!(
            "code_verifier=$(openssl rand -base64 48 | tr '+/' '-_' | tr -d '=\\n')\n",
            "code_challenge=$(printf '%s' \"$code_verifier\" | openssl dgst -sha256 -binary \\\n",
            "  | openssl base64 -A | tr '+/' '-_' | tr -d '=')\n",
            "state=$(openssl rand -hex 16)\n",
        ));
    }
    let mut parts = vec!["curl -G -s -o /dev/null -w '%{url_effective}\\n'".to_owned()];
    parts.extend(query.iter().map(|(name, value)| field(name, value)));
    if pkce {
        for name in ["state", "code_challenge"] {
            parts.push(format!("--data-urlencode \"{name}=${name}\""));
        }
        parts.push("--data-urlencode 'code_challenge_method=S256'".to_owned());
    }
    parts.push(quoted(url));
    let _ = writeln!(text, "{}", parts.join(" \\\n  "));
    text
}

fn field(name: &str, value: &Value) -> String {
    let pair = joined(&[literal(&format!("{name}=")), value.clone()]);
    format!("--data-urlencode {pair}")
}

/// Several values as one word of the shell.
fn joined(values: &[Value]) -> String {
    let is_fixed = values.iter().all(|value| matches!(value, Value::Text(_)));
    if is_fixed {
        let text: String = values.iter().map(inner).collect();
        return quoted(&text);
    }
    let text: String = values
        .iter()
        .map(|value| escaped(&inner(value), value))
        .collect();
    format!("\"{text}\"")
}

fn word(value: &Value) -> String {
    joined(std::slice::from_ref(value))
}

fn inner(value: &Value) -> String {
    match value {
        Value::Env(name) => format!("${name}"),
        Value::Stamp => "$ts".to_owned(),
        Value::Text(text) => text.clone(),
    }
}

/// A fixed text between double quotes.
fn escaped(text: &str, value: &Value) -> String {
    match value {
        Value::Text(_) => text
            .replace('\\', r"\\")
            .replace('"', "\\\"")
            .replace('$', r"\$")
            .replace('`', r"\`"),
        Value::Env(_) | Value::Stamp => text.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn literal(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn secret() -> Value {
    Value::Env("CLIENT_SECRET".to_owned())
}
