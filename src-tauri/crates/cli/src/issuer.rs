//! `lockstep issuer`: DigiLocker's calls to a partner's own Pull URI and Pull Doc endpoints
//! (DigiLocker API 17.1), made for a practice citizen, and the answers judged.
//!
//! It is the window's call to an issuer without the window: `practice` makes and signs the request,
//! `journey` sends it and judges the answer, and nothing is judged here. What an endpoint answers is
//! described and never repeated, since it may name a person. Only an answer can keep or break a rule;
//! without one the command could not run.

use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use journey::{
    check::Outcome,
    clock::SystemClock,
    evidence::Evidence,
    issuer::{self, Judged, Request},
    network::Network,
    transport::{Settings, Transport},
    wire::Wire,
};
use practice::{
    CitizenId,
    issuer::{Ask, Call, transaction},
};
use protocol::{pull::is_orgid, secret::ClientSecret, service::Service};
use url::Url;

use crate::{
    End,
    environment::{API_KEY, secret_in},
    network::NetworkArguments,
    random::generator,
    say, tell,
};

/// What `lockstep issuer` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    api: Api,
}

#[derive(Subcommand)]
enum Api {
    /// Find the citizen's document by search values.
    PullUri {
        /// The document type, such as INCER
        #[arg(long, value_name = "DOCTYPE")]
        doctype: String,
        /// A search value by the key that you configured; can be given several times
        #[arg(long, value_name = "KEY=VALUE", value_parser = search_value)]
        search: Vec<(String, String)>,
        #[command(flatten)]
        asked: Asked,
    },
    /// Hand out the document of a URI.
    PullDoc {
        /// The URI that an earlier answer to pull-uri gave
        #[arg(long, value_name = "URI")]
        uri: String,
        #[command(flatten)]
        asked: Asked,
    },
}

#[derive(Args)]
struct Asked {
    /// Your endpoint: https, or http on this machine
    #[arg(value_name = "URL")]
    endpoint: String,
    /// The practice citizen for whom the call is made
    #[arg(long = "as", value_name = "CITIZEN", default_value = "asha")]
    citizen: CitizenId,
    /// Your organisation's number, six digits
    #[arg(long, default_value = "900001", value_parser = six_digits)]
    orgid: String,
    /// What is wanted: the certificate's XML alone, or its PDF too
    #[arg(long, value_enum, default_value = "both")]
    format: Format,
    /// Print one JSON object a line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    network: NetworkArguments,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Xml,
    Both,
}

fn search_value(text: &str) -> Result<(String, String), &'static str> {
    let (key, value) = text.split_once('=').ok_or("expected KEY=VALUE")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

fn six_digits(text: &str) -> Result<String, &'static str> {
    is_orgid(text)
        .then(|| text.to_owned())
        .ok_or("expected six digits")
}

/// Runs the command.
pub(crate) async fn run(arguments: Arguments) -> End {
    let (asked, ask) = match arguments.api {
        Api::PullUri {
            asked,
            doctype,
            search: values,
        } => (asked, Ask::Uri { doctype, values }),
        Api::PullDoc { asked, uri } => (asked, Ask::Document { uri }),
    };
    match judged(&asked, ask).await {
        Ok(judged) => report(&judged, asked.json),
        Err(why) => {
            say::trouble(why);
            End::CouldNotRun
        }
    }
}

/// Calls the endpoint and judges its answer; or why there is none.
async fn judged(asked: &Asked, ask: Ask) -> Result<Vec<Judged>, String> {
    let api_key = secret_in(API_KEY)
        .ok_or_else(|| format!("no API key: put it into the variable {API_KEY}"))?;
    // Read here and not by the parser of the arguments, whose message would repeat a password in it.
    let endpoint = issuer::endpoint(&asked.endpoint)?;
    let wire = wire(&asked.network)?;
    let (request, meant) = request(asked, ask, &endpoint, &api_key, &wire)?;
    let response = issuer::send(&wire, request)
        .await
        .answer
        .map_err(|failure| format!("the endpoint gave no answer: {failure}"))?;
    let status = response.status().as_u16();
    Ok(issuer::judge_answer(&meant, Some(status), response.body()))
}

fn wire(network: &NetworkArguments) -> Result<Wire, String> {
    let manner = network
        .over(Network::default())
        .manner(Service::DigiLocker)
        .map_err(|e| e.to_string())?;
    let transport = Transport::new(&Settings::default())
        .and_then(|transport| transport.in_the_manner(&manner))
        .map_err(|e| e.to_string())?;
    Ok(Wire::new(
        transport,
        Arc::new(Evidence::default()),
        Arc::new(SystemClock::default()),
    ))
}

/// The signed request, and what it says when it is read again.
fn request(
    asked: &Asked,
    ask: Ask,
    endpoint: &Url,
    api_key: &ClientSecret,
    wire: &Wire,
) -> Result<(http::Request<Vec<u8>>, Request), String> {
    let searched = match &ask {
        Ask::Uri { values, .. } => values.len(),
        Ask::Document { .. } => 0,
    };
    let call = Call {
        ask,
        citizen: asked.citizen,
        org_id: asked.orgid.clone(),
        with_pdf: asked.format == Format::Both,
        txn: transaction(&mut generator()),
    };
    let request = call.request(endpoint, api_key.expose(), wire.clock().now());
    let meant =
        Request::read(request.body()).map_err(|e| format!("the call is incomplete: {e}"))?;
    if let Request::Uri(meant) = &meant
        && meant.udf.len() != searched
    {
        return Err(
            "the key of a search value must begin with a letter, have letters, digits and _ only, \
             and be none of the call's own elements"
                .to_owned(),
        );
    }
    Ok((request, meant))
}

fn report(judged: &[Judged], json: bool) -> End {
    for judged in judged {
        tell::check(&judged.into(), json);
    }
    let count = |outcome| judged.iter().filter(|j| j.result == outcome).count();
    let counts = [Outcome::Pass, Outcome::Fail, Outcome::Skipped].map(count);
    tell::report(counts, json);
    say::person("The call was made here, for an invented citizen: DigiLocker itself made none.");
    match counts {
        [_, 0, _] => End::Good,
        _ => End::Bad,
    }
}
