//! The held-out questions: for at least 95 of 100 a right answer is among the first three.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use diagnosis::search::search;

const QUESTIONS: &str = include_str!("data/questions.txt");

#[test]
fn a_right_answer_is_among_the_first_three_for_at_least_95_of_100_questions() {
    let questions: Vec<(Vec<u8>, &str)> = QUESTIONS
        .lines()
        .filter_map(|line| line.split_once(" | "))
        .map(|(numbers, question)| {
            (
                numbers
                    .split(',')
                    .map(|number| number.parse().unwrap())
                    .collect(),
                question,
            )
        })
        .collect();
    assert!(questions.len() >= 80);
    let mut missed = Vec::new();
    for (expected, question) in &questions {
        let found: Vec<u8> = search(question, 3)
            .iter()
            .map(|hit| hit.answer.number)
            .collect();
        if !expected.iter().any(|number| found.contains(number)) {
            missed.push(format!("{expected:?} {question}: {found:?}"));
        }
    }
    let share = 100.0 * (questions.len() - missed.len()) as f64 / questions.len() as f64;
    assert!(share >= 95.0, "{share:.1} of 100\n{}", missed.join("\n"));
}
