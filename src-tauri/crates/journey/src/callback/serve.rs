//! One connection to the listener, from its first byte to the page.
//!
//! On an https address the first byte tells a TLS handshake from plain http, which is told what to
//! do; on an http address a handshake is a browser that insists on https. What comes through is read
//! by `head` either way.

use std::{sync::Arc, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt as _},
    net::TcpStream,
    sync::{mpsc, watch},
    time::timeout,
};
use tokio_rustls::TlsAcceptor;

use super::{
    CallbackUrl,
    address::Address,
    head::{self, Head, MAX_WAIT, TLS_HANDSHAKE},
    page,
};

/// Longest time to write an answer. It fits a socket buffer, so only a broken peer reaches this.
const MAX_WRITE: Duration = Duration::from_secs(2);

/// What each connection needs: where it should be going, and where to tell what it was.
#[derive(Clone)]
pub(super) struct Ear {
    pub(super) address: Arc<Address>,
    /// For an https address.
    pub(super) tls: Option<TlsAcceptor>,
    pub(super) catch: mpsc::Sender<CallbackUrl>,
    pub(super) insisted_on_https: watch::Sender<bool>,
}

/// Serves one connection.
pub(super) async fn serve(mut stream: TcpStream, ear: Ear) {
    let Some(tls) = &ear.tls else {
        attend(stream, &ear).await;
        return;
    };
    let mut first = [0];
    match timeout(MAX_WAIT, stream.peek(&mut first)).await {
        Ok(Ok(1)) if first[0] == TLS_HANDSHAKE[0] => {
            match timeout(MAX_WAIT, tls.accept(stream)).await {
                Ok(Ok(stream)) => attend(stream, &ear).await,
                // Every browser hangs up once before the person decides to go on.
                Ok(Err(error)) => tracing::debug!(%error, "no TLS connection came about"),
                Err(_) => tracing::debug!("a TLS handshake took too long"),
            }
        }
        Ok(Ok(1)) => {
            head::skip(&mut stream).await;
            answer(&mut stream, &page::speak_https()).await;
        }
        _ => {}
    }
}

async fn attend(mut stream: impl AsyncRead + AsyncWrite + Unpin, ear: &Ear) {
    match head::read(&mut stream, &ear.address).await {
        // The page goes out before the address does: whoever receives it may stop the listener.
        Head::Callback(url) => {
            answer(&mut stream, &page::close_this_window()).await;
            if ear.catch.try_send(CallbackUrl::received(url)).is_err() {
                tracing::warn!("a callback was dropped: too many are waiting");
            }
        }
        Head::Other(status) => {
            tracing::debug!(status, "not a callback");
            answer(&mut stream, &page::bare(status)).await;
        }
        Head::TlsHello => {
            tracing::warn!("a browser spoke TLS to the callback's port, which is http");
            ear.insisted_on_https.send_replace(true);
        }
        Head::Silence => {}
    }
}

async fn answer(stream: &mut (impl AsyncWrite + Unpin), text: &str) {
    let written = timeout(MAX_WRITE, async {
        stream.write_all(text.as_bytes()).await?;
        stream.shutdown().await
    });
    if !matches!(written.await, Ok(Ok(()))) {
        tracing::debug!("the browser hung up before the page was written");
    }
}
