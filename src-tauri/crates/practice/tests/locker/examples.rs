//! The clients of `examples/` get through, and notice when they should not.

use diagnosis::Fault;
use practice::{Line, Until};
use tokio::process::Command;

use crate::browser::{House, REDIRECT, automatic};

async fn run(house: &House, program: &str, file: &str) -> (bool, String) {
    let [(_, id), (_, secret)] = house.credentials();
    let output = Command::new(program)
        .arg(format!("{}/examples/{file}", env!("CARGO_MANIFEST_DIR")))
        .env("BASE_URL", house.running.base_url().as_str())
        .env("CLIENT_ID", id)
        .env("CLIENT_SECRET", secret)
        .env("REDIRECT_URI", REDIRECT)
        .output()
        .await
        .unwrap_or_else(|why| panic!("{program} is needed for this test: {why}"));
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

#[tokio::test]
#[ignore = "needs the programs node and python3"]
async fn node_and_python_clients_pass_and_a_wrong_hmac_stops_them() {
    for (program, file) in [("node", "client.mjs"), ("python3", "client.py")] {
        let house = automatic("asha", Line::V2_4).await;
        let (passed, said) = run(&house, program, file).await;
        assert!(
            passed && said.contains("fetched PANCR"),
            "{program}: {said}"
        );
        house
            .running
            .faults()
            .on(Fault::FileHmacDiffers, Until::SwitchedOff);
        let (passed, said) = run(&house, program, file).await;
        assert!(!passed, "{program} took a file whose hmac differs: {said}");
        house.running.faults().all_off();
        house
            .running
            .faults()
            .on(Fault::AccessDenied, Until::SwitchedOff);
        let (passed, _) = run(&house, program, file).await;
        assert!(!passed, "{program} did not notice the refusal");
    }
}
