//! The signed papers, judged by a program that nobody here wrote.

use std::{fs::File, io::Write, process::Command};

use crate::browser::{automatic, token};
use practice::Line;

/// `xmlsec1 --verify` with the signer's key alone, so that `KeyInfo` decides nothing.
fn verify(folder: &tempfile::TempDir, document: &[u8]) -> bool {
    let path = folder.path().join("document.xml");
    File::create(&path).unwrap().write_all(document).unwrap();
    let key = concat!(env!("CARGO_MANIFEST_DIR"), "/keys/signer.cert.der");
    let output = Command::new("xmlsec1")
        .args([
            "--verify",
            "--enabled-key-data",
            "rsa",
            "--pubkey-cert-der",
            key,
        ])
        .arg(&path)
        .output()
        .expect("xmlsec1 is installed where this test is asked for");
    output.status.success()
}

#[tokio::test]
#[ignore = "needs the program xmlsec1"]
async fn xmlsec1_accepts_every_signed_paper_and_refuses_a_changed_one() {
    let folder = tempfile::tempdir().unwrap();
    for citizen in ["asha", "meera", "kavitha", "thomas"] {
        let house = automatic(citizen, Line::V2_4).await;
        let told = token(&house, &[]).await;
        let mut partner = house.browser().bearer(&told);
        let list = partner.get("/public/oauth2/2/files/issued").await.json();
        let mut paths = vec!["/public/oauth2/3/xml/eaadhaar".to_owned()];
        for item in list["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|i| i["doctype"] != "ADHAR")
        {
            paths.push(format!(
                "/public/oauth2/1/xml/{}",
                item["uri"].as_str().unwrap()
            ));
        }
        for path in paths {
            let document = partner.get(&path).await.text();
            assert!(verify(&folder, document.as_bytes()), "{path}");
            let changed = document.replacen("name=\"", "name=\"x", 1);
            assert_ne!(changed, document);
            assert!(!verify(&folder, changed.as_bytes()), "{path} changed");
        }
    }
}
