//! The room of the APIs.

use tauri::State;

use crate::desk::{Answer, Desk};
use crate::view::{ApiGroup, ApiPage, TryResult, TryValues};

#[tauri::command]
pub fn apis(desk: State<'_, Desk>) -> Vec<ApiGroup> {
    desk.apis()
}

#[tauri::command]
pub fn api_page(desk: State<'_, Desk>, id: String) -> Answer<ApiPage> {
    desk.api_page(&id)
}

#[tauri::command]
pub async fn try_api(desk: State<'_, Desk>, id: String, values: TryValues) -> Answer<TryResult> {
    desk.try_api(&id, &values).await
}

#[tauri::command]
pub async fn choose_upload(desk: State<'_, Desk>) -> Answer<ApiPage> {
    desk.choose_upload().await
}
