//! The mails that support asks for. Nothing is sent from here: a mail is shown, copied, or handed to
//! the person's own mail program.

use diagnosis::mails::{self, Field, Form, Mail, Problem};
use journey::store::PartnerFile;

use crate::view::{Environment, FieldError, MailField, MailForm, MailValues, MailView};

use super::refusal::{self, Refusal};
use super::{Answer, Desk};

impl Desk {
    /// The mails that support asks for, with what the partner's configuration says already.
    #[must_use]
    pub fn mail_forms(&self) -> Vec<MailForm> {
        let room = self.room();
        let lang = room.words().lang();
        // What the practice locker calls its client means nothing to support.
        let is_real = room.environment == Some(Environment::Production);
        let partner = room.partner.as_ref().filter(|_| is_real);
        let field_view = |field: &Field| MailField {
            id: field.id.clone(),
            label: field.label(lang).to_owned(),
            kind: field.kind.into(),
            required: field.required,
            value: partner.map_or_else(String::new, |partner| known(partner, &field.id)),
        };
        let form_view = |form: &Form| {
            let address = form.address()?;
            Some(MailForm {
                id: form.id.clone(),
                title: form.title(lang).to_owned(),
                faq: form.faq.clone(),
                to: address.mail.clone(),
                source: address.source.clone(),
                confidence: address.confidence.tag().to_owned(),
                last_checked: address.last_checked.clone(),
                fields: form.fields.iter().map(field_view).collect(),
            })
        };
        mails::forms().iter().filter_map(form_view).collect()
    }

    /// Writes a mail, or says what has to be changed. A value that looks like a secret or like a
    /// person's number is refused in whatever field it stands.
    ///
    /// # Errors
    /// When there is no such form.
    pub fn compose_mail(&self, form: &str, values: &MailValues) -> Answer<MailView> {
        Ok(match self.compose(form, values)? {
            Ok(mail) => MailView {
                opens: mail.mailto().is_some(),
                to: mail.to,
                subject: mail.subject,
                body: mail.body,
                problems: Vec::new(),
            },
            Err(problems) => MailView {
                problems,
                ..MailView::default()
            },
        })
    }

    /// Hands a mail to the person's mail program, which shows it before it leaves.
    ///
    /// # Errors
    /// When a field has to be changed, the mail is too long for that, or no program takes it.
    pub async fn open_mail(&self, form: &str, values: &MailValues) -> Answer<()> {
        let words = self.words();
        let composed = self.compose(form, values)?;
        let mail = composed.map_err(|problems| refusal::form(words, problems))?;
        let address = mail
            .mailto()
            .ok_or_else(|| Refusal::MailTooLong.say(words))?;
        self.open_browser(address, Refusal::Mail).await
    }

    fn compose(&self, form: &str, values: &MailValues) -> Answer<Result<Mail, Vec<FieldError>>> {
        let words = self.words();
        let form = mails::form(form).ok_or_else(|| Refusal::NotFound.say(words))?;
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(id, value)| (id.as_str(), value.as_str()))
            .collect();
        let misfit = |(field, problem): (&Field, Problem)| FieldError {
            field: field.id.clone(),
            message: problem.sentence(words),
        };
        let composed = form.compose(&values);
        Ok(composed.map_err(|problems| problems.into_iter().map(misfit).collect()))
    }
}

/// What the configuration says about a field of a mail.
fn known(partner: &PartnerFile, field: &str) -> String {
    match field {
        "client-id" => partner.client_id.clone(),
        "entity" => partner.name.clone(),
        "old-url" => partner.redirect_uri.clone(),
        _ => String::new(),
    }
}
