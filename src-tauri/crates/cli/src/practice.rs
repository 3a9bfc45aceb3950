//! `lockstep practice`: a practice locker for a partner's own application and pipeline.

use std::{net::SocketAddr, pin::pin};

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use diagnosis::Fault;
use practice::{CitizenId, Client, Line, Locker, Running, Settings, StartError, Variant};
use protocol::secret::ClientSecret;
use serde_json::json;

use crate::{End, say};

/// What `lockstep practice` can be told.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Where to listen; loopback, unless the network is allowed; port 0 lets the system choose
    #[arg(long, value_name = "127.0.0.1:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Let other machines in, over plain HTTP without encryption; they name this one by its number
    #[arg(long, requires = "listen")]
    allow_network: bool,
    /// Whose rules hold: 1.12, 2.3, 2.4, legacy or entitylocker
    #[arg(long, default_value = "2.4")]
    line: Line,
    /// Switch a fault on (see `lockstep faults`); can be given several times
    #[arg(long, value_name = "NAME", value_parser = fault)]
    fault: Vec<Fault>,
    /// Answer in another shape that was seen; can be given several times
    #[arg(long, value_name = "NAME", value_parser = variants())]
    variant: Vec<Variant>,
    /// The client id of your application
    #[arg(long, value_name = "ID", requires = "client_secret_env")]
    client_id: Option<String>,
    /// The variable that holds its client secret
    #[arg(long, value_name = "VAR", requires = "client_id")]
    client_secret_env: Option<String>,
    /// Its redirect URI
    #[arg(
        long,
        value_name = "URI",
        default_value = "http://127.0.0.1:8765/callback"
    )]
    redirect_uri: String,
    /// Sign in and consent as this practice citizen, without pages
    #[arg(long = "as", value_name = "CITIZEN")]
    auto: Option<CitizenId>,
}

/// The names of the variants, which the help lists.
fn variants() -> impl TypedValueParser<Value = Variant> {
    let ids = Variant::ALL.iter().map(|variant| variant.id());
    PossibleValuesParser::new(ids)
        .try_map(|id| Variant::from_id(&id).ok_or("there is no such variant"))
}

fn fault(name: &str) -> Result<Fault, String> {
    Fault::from_id(name)
        .ok_or_else(|| "there is no such fault; `lockstep faults` lists them".to_owned())
}

/// Runs the command until Ctrl-C.
pub(crate) async fn run(arguments: Arguments) -> End {
    match serve(arguments).await {
        Ok(()) => End::Good,
        Err(why) => {
            say::trouble(why);
            End::CouldNotRun
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), String> {
    let mut client = Client::practice(arguments.redirect_uri.as_str());
    if let (Some(id), Some(variable)) = (arguments.client_id, arguments.client_secret_env) {
        let secret = std::env::var(&variable)
            .ok()
            .filter(|value| !value.is_empty());
        client.id = id;
        client.secret =
            ClientSecret::new(secret.ok_or_else(|| format!("the variable {variable} is not set"))?);
    }
    let settings = Settings {
        listen: arguments.listen,
        network: arguments.allow_network,
        line: arguments.line,
        faults: arguments.fault,
        variants: arguments.variant,
        auto: arguments.auto,
        ..Settings::new(client)
    };
    let locker = Locker::start(settings).await.map_err(|e| match e {
        StartError::NotLoopback(_) => format!("{e}; --allow-network lets other machines in"),
        other => other.to_string(),
    })?;
    let mut interrupted = pin!(tokio::signal::ctrl_c());
    // Polled once before the announcement, so that whoever reads it can already interrupt.
    tokio::select! {
        biased;
        early = &mut interrupted => return early.map_err(|e| e.to_string()),
        () = async { announce(&locker) } => {}
    }
    interrupted.await.map_err(|e| e.to_string())?;
    locker.stop().await;
    Ok(())
}

fn announce(locker: &Running) {
    let client = locker.client();
    // The secret of a practice client opens nothing but this locker.
    say::machine(&json!({
        "event": "ready",
        "base_url": locker.base_url().as_str(),
        "client_id": client.id,
        "client_secret": client.secret.expose(),
        "redirect_uri": client.redirect_uris.first(),
    }));
    let address = locker.address();
    if !address.ip().is_loopback() {
        say::trouble(format_args!(
            "other machines can reach this locker at {address}, over plain HTTP and with the client \
             secret above"
        ));
    }
    say::person("PRACTICE locker, fictional citizens only. Ctrl-C stops it.");
}
