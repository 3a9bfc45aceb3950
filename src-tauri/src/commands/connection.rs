//! How the service is reached.

use tauri::State;

use crate::desk::{Answer, Desk};
use crate::view::{ConnectionForm, ConnectionView};

#[tauri::command]
pub fn connection(desk: State<'_, Desk>) -> Answer<ConnectionView> {
    desk.connection()
}

#[tauri::command]
pub fn save_connection(desk: State<'_, Desk>, form: ConnectionForm) -> Answer<ConnectionView> {
    desk.save_connection(&form)
}

#[tauri::command]
pub async fn choose_authority(desk: State<'_, Desk>) -> Answer<Option<String>> {
    desk.choose_authority().await
}
