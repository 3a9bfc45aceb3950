//! The two check digits in use: Verhoeff's for Aadhaar, a weighted sum to base 36 for GSTIN.

/// Multiplication in the dihedral group of ten elements.
const PRODUCT: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

/// The permutation applied once per position; its eighth power is the identity.
const PERMUTATION: [[u8; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/// Whether a number of decimal digits ends in its Verhoeff check digit.
pub(super) fn verhoeff_holds(digits: &str) -> bool {
    let sum = digits
        .chars()
        .rev()
        .enumerate()
        .try_fold(0_u8, |sum, (index, digit)| {
            let digit = usize::try_from(digit.to_digit(10)?).ok()?;
            let permuted = *PERMUTATION.get(index % 8)?.get(digit)?;
            PRODUCT
                .get(usize::from(sum))?
                .get(usize::from(permuted))
                .copied()
        });
    sum == Some(0)
}

/// The check character of a GSTIN over its first fourteen characters: each value to base 36 is
/// multiplied by 1 and 2 in turn, quotient and remainder by 36 are summed, and the check makes the
/// sum a multiple of 36.
pub(super) fn base_36(body: &str) -> Option<char> {
    let sum = body
        .chars()
        .enumerate()
        .try_fold(0_u32, |sum, (index, character)| {
            let product = character.to_digit(36)? * if index.is_multiple_of(2) { 1 } else { 2 };
            Some(sum + product / 36 + product % 36)
        })?;
    let value = (36 - sum % 36) % 36;
    char::from_digit(value, 36).map(|check| check.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_verhoeffs_scheme_holds() {
        assert!(verhoeff_holds("2363"), "236 has the check digit 3");
        for digit in "012456789".chars() {
            assert!(!verhoeff_holds(&format!("236{digit}")), "{digit}");
        }
    }

    #[test]
    fn every_slip_of_one_digit_and_every_swap_of_neighbours_is_found() {
        let right = "234567890124";
        assert!(verhoeff_holds(right));
        for index in 0..right.len() {
            for digit in '0'..='9' {
                let mut wrong: Vec<char> = right.chars().collect();
                if wrong[index] != digit {
                    wrong[index] = digit;
                    assert!(!verhoeff_holds(&wrong.iter().collect::<String>()));
                }
            }
        }
        for index in 1..right.len() {
            let mut wrong: Vec<char> = right.chars().collect();
            wrong.swap(index - 1, index);
            assert!(!verhoeff_holds(&wrong.iter().collect::<String>()));
        }
    }

    #[test]
    fn what_is_no_number_has_no_check() {
        assert!(!verhoeff_holds("23x3"));
        assert_eq!(base_36("29ABCPT1234Z1_"), None);
    }
}
