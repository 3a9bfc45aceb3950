//! The list of published signers: `signers/published.csv` and the files beside it, compiled in.

use jiff::Timestamp;

use super::certificate::Certificate;
use super::key::PublicKey;
use super::{Gap, Origin, Signer, Use};

const LIST: &str = include_str!("../../signers/published.csv");

macro_rules! files {
    ($($name:literal)+) => {
        &[$(($name, include_bytes!(concat!("../../signers/published/", $name)).as_slice())),+]
    };
}

const FILES: &[(&str, &[u8])] = files![
    "cca_india_2022_root.der"
    "cca_india_2022_spl_root.der"
    "digilocker_ds_nege_division_1_2023-2026.spki.der"
    "uidai_auth_sign_prod_2023.der"
    "uidai_auth_sign_prod_2026.der"
    "uidai_offline_publickey_17022026.der"
    "uidai_offline_publickey_2026.der"
    "uidai_offline_publickey_26022019.der"
    "uidai_offline_publickey_26022021.der"
    "uidai_offline_publickey_29032019.der"
    "uidai_prod_cdup.der"
    "uidai_secure_qr_cert_v7_2018-2021.der"
];

/// One line of the list.
pub(super) enum Entry {
    Signer(Box<Signer>),
    Root(Box<Certificate>),
    Gap(Gap),
}

/// The entries of the list, in its order.
pub(super) fn entries() -> impl Iterator<Item = Entry> {
    LIST.lines().skip(1).filter_map(entry)
}

fn entry(line: &str) -> Option<Entry> {
    let mut fields = line.split(';');
    let mut next = || fields.next();
    let (file, accepted_for, _spki) = (next()?, next()?, next()?);
    let (not_before, not_after) = (next()?.parse().ok(), next()?.parse().ok());
    let (subject, issuer, source) = (next()?, next()?, next()?);
    if file == "-" {
        return Some(Entry::Gap(Gap {
            subject: subject.to_owned(),
            issuer: issuer.to_owned(),
            not_before,
            not_after,
            note: source.to_owned(),
        }));
    }
    let (_, bytes) = FILES.iter().find(|(name, _)| *name == file)?;
    if accepted_for == "root" {
        return Some(Entry::Root(Box::new(Certificate::from_der(bytes)?)));
    }
    let certificate = Certificate::from_der(bytes);
    let key = match &certificate {
        Some(certificate) => certificate.key.clone(),
        None => PublicKey::from_spki(bytes)?,
    };
    let dates: (Timestamp, Timestamp) = (not_before?, not_after?);
    Some(Entry::Signer(Box::new(Signer {
        subject: subject.to_owned(),
        issuer: issuer.to_owned(),
        key,
        certificate,
        not_before: dates.0,
        not_after: dates.1,
        origin: Origin::Published,
        uses: accepted_for.split(' ').filter_map(Use::from_code).collect(),
        source: source.to_owned(),
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signer::certificate::hex;

    #[test]
    fn every_line_of_the_list_says_what_its_file_says() {
        let lines: Vec<&str> = LIST.lines().skip(1).collect();
        assert_eq!(entries().count(), lines.len(), "a line was dropped");
        assert_eq!(
            lines.iter().filter(|line| !line.starts_with('-')).count(),
            FILES.len()
        );
        for line in lines.iter().filter(|line| !line.starts_with('-')) {
            let fields: Vec<&str> = line.split(';').collect();
            let (spki, from, to, subject, issuer) = match entry(line).unwrap() {
                Entry::Signer(signer) => {
                    let named = signer.certificate.as_ref().map_or_else(
                        || (signer.subject.clone(), signer.issuer.clone()),
                        |c| (c.subject_cn.clone(), c.issuer_cn.clone()),
                    );
                    let dates = signer
                        .certificate
                        .as_ref()
                        .map_or((signer.not_before, signer.not_after), |c| {
                            (c.not_before, c.not_after)
                        });
                    assert!(!signer.uses.is_empty(), "{line}");
                    (signer.key.spki_sha256(), dates.0, dates.1, named.0, named.1)
                }
                Entry::Root(root) => (
                    root.key.spki_sha256(),
                    root.not_before,
                    root.not_after,
                    root.subject_cn.clone(),
                    root.issuer_cn.clone(),
                ),
                Entry::Gap(_) => unreachable!("gaps were left out"),
            };
            assert_eq!(hex(&spki).to_lowercase(), fields[2], "{line}");
            assert_eq!(from.to_string(), fields[3], "{line}");
            assert_eq!(to.to_string(), fields[4], "{line}");
            assert_eq!(subject, fields[5], "{line}");
            assert_eq!(issuer, fields[6], "{line}");
        }
    }

    #[test]
    fn digital_india_corporation_is_a_stated_gap_and_no_signer() {
        let gaps = entries().filter(|entry| match entry {
            Entry::Gap(gap) => gap.subject.contains("DIGITAL INDIA CORPORATION"),
            Entry::Signer(signer) => {
                assert!(!signer.subject.contains("DIGITAL INDIA CORPORATION"));
                false
            }
            Entry::Root(_) => false,
        });
        assert_eq!(gaps.count(), 2);
    }
}
