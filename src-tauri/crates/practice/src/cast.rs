//! The table of practice citizens, their documents and the issuers of these.
//!
//! One row a case. Nothing here belongs to a real person; see `citizen.rs` for the rules and the
//! test that holds them.

use std::borrow::Cow;

use jiff::civil::{Date, date};

use crate::citizen::{
    Aadhaar, Address, Apaar, Citizen, CitizenId, Format, Gender, Issuer, Linked, Local, Matter,
    Paper,
};

const TAX: Issuer = issuer("in.gov.pan", "Income Tax Department", "Delhi", "CG");
const TRANSPORT: Issuer = issuer(
    "in.gov.transport",
    "Ministry of Road Transport and Highways",
    "Delhi",
    "CG",
);
const BOARD: Issuer = issuer(
    "in.gov.cbse",
    "Central Board of Secondary Education",
    "Delhi",
    "CG",
);
const DISTRICT: Issuer = issuer("in.gov.delhi", "eDistrict Delhi", "Delhi", "SG");
const PRACTICE_OFFICE: Issuer = issuer(
    "in.gov.simdept",
    "Practice Welfare Department",
    "Sample State",
    "SG",
);

const fn issuer(
    id: &'static str,
    name: &'static str,
    state: &'static str,
    kind: &'static str,
) -> Issuer {
    Issuer {
        id: Cow::Borrowed(id),
        name: Cow::Borrowed(name),
        state,
        kind,
    }
}

const fn paper(
    issuer: Issuer,
    doctype: &'static str,
    description: &'static str,
    docid: &'static str,
    issued: Date,
    format: Format,
    matter: Matter,
) -> Paper {
    Paper {
        issuer,
        doctype: Cow::Borrowed(doctype),
        description: Cow::Borrowed(description),
        docid: Cow::Borrowed(docid),
        issued,
        format,
        matter,
    }
}

const fn pan(docid: &'static str, issued: Date) -> Paper {
    paper(
        TAX,
        "PANCR",
        "PAN Verification Record",
        docid,
        issued,
        Format::PdfAndXml,
        Matter::Pan,
    )
}

const fn licence(docid: &'static str, issued: Date) -> Paper {
    paper(
        TRANSPORT,
        "DRVLC",
        "Driving License",
        docid,
        issued,
        Format::PdfAndXml,
        Matter::DrivingLicence {
            classes: &[
                ("LMV", "Light motor vehicle"),
                ("MCWG", "Motor cycle with gear"),
            ],
        },
    )
}

const fn marks(
    doctype: &'static str,
    description: &'static str,
    docid: &'static str,
    issued: Date,
    year: i16,
    subjects: &'static [(&'static str, u16)],
) -> Paper {
    let school = "Practice Senior Secondary School";
    let matter = Matter::Marksheet {
        school,
        year,
        subjects,
    };
    paper(
        BOARD,
        doctype,
        description,
        docid,
        issued,
        Format::PdfAndXml,
        matter,
    )
}

const TENTH: &[(&str, u16)] = &[
    ("ENGLISH LANGUAGE AND LITERATURE", 81),
    ("HINDI COURSE A", 77),
    ("MATHEMATICS", 92),
    ("SCIENCE", 88),
    ("SOCIAL SCIENCE", 79),
];
const TWELFTH: &[(&str, u16)] = &[
    ("ENGLISH CORE", 84),
    ("MATHEMATICS", 90),
    ("PHYSICS", 86),
    ("CHEMISTRY", 83),
    ("COMPUTER SCIENCE", 95),
];

const fn home(
    house: &'static str,
    locality: &'static str,
    district: &'static str,
    state: &'static str,
    pin: &'static str,
) -> Address {
    Address {
        house,
        street: "Practice Road",
        locality,
        district,
        state,
        pin,
    }
}

const fn hindi(name: &'static str, care_of: &'static str) -> Local {
    Local {
        lang: "06",
        name,
        care_of,
        locality: "अभ्यास नगर",
        district: "नमूना जिला",
        state: "दिल्ली",
    }
}

/// Every practice citizen; the first is the one with everything.
pub static CAST: &[Citizen] = &[
    Citizen {
        id: CitizenId::new("asha"),
        case: "Has everything: Aadhaar, PAN, licence, vehicle, marksheets",
        case_hi: "सब कुछ है: आधार, पैन, लाइसेंस, वाहन, अंकपत्र",
        name: "Asha Test Verma",
        name_latin: "Asha Test Verma",
        birth: date(1994, 9, 7),
        gender: Gender::Female,
        mobile: "9000000001",
        email: "asha@practice.example",
        username: "asha.test",
        digilocker_id: "11111111-2222-4333-8444-555555555501",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0001",
            care_of: "D/O Mohan Test Verma",
            local: hindi("आशा टेस्ट वर्मा", "D/O मोहन टेस्ट वर्मा"),
        }),
        guardian: None,
        address: home("12", "Abhyas Nagar", "Sample District", "Delhi", "110001"),
        papers: &[
            pan("ABCPT1234Z", date(2019, 3, 4)),
            licence("DL0120190000001", date(2019, 6, 20)),
            paper(
                TRANSPORT,
                "RVCER",
                "Registration of Vehicles",
                "DL01ZZ0001",
                date(2021, 1, 18),
                Format::PdfAndXml,
                Matter::Vehicle {
                    make: "PRACTICE MOTORS",
                    model: "SAMPLE 1.2 VX",
                    fuel: "PETROL",
                },
            ),
            marks(
                "SSCER",
                "Class X Marksheet",
                "1000001-2010",
                date(2010, 5, 28),
                2010,
                TENTH,
            ),
            marks(
                "HSCER",
                "Class XII Marksheet",
                "2000001-2012",
                date(2012, 5, 24),
                2012,
                TWELFTH,
            ),
            paper(
                DISTRICT,
                "INCER",
                "Income Certificate",
                "A1B2C3D4E5",
                date(2025, 4, 1),
                Format::PdfAndXml,
                Matter::Income { rupees: 480_000 },
            ),
        ],
        apaar: Apaar::Linked("0001"),
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("ravi"),
        case: "No Aadhaar linked: e-Aadhaar answers aadhaar_not_linked",
        case_hi: "आधार जुड़ा नहीं है: ई-आधार नहीं मिलेगा",
        name: "Ravi Sample Nair",
        name_latin: "Ravi Sample Nair",
        birth: date(1988, 1, 23),
        gender: Gender::Male,
        mobile: "9000000002",
        email: "ravi@practice.example",
        username: "ravi.sample",
        digilocker_id: "11111111-2222-4333-8444-555555555502",
        aadhaar: Aadhaar::NotLinked,
        guardian: None,
        address: home("7B", "Mathruka Lane", "Sample District", "Kerala", "690001"),
        papers: &[
            pan("ABCPN5678Z", date(2015, 8, 11)),
            licence("KL0120150000002", date(2016, 2, 2)),
        ],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("meera"),
        case: "Name in Hindi, no PAN",
        case_hi: "हिंदी में नाम, पैन नहीं है",
        name: "मीरा नमूना देवी",
        name_latin: "Meera Namuna Devi",
        birth: date(1979, 12, 2),
        gender: Gender::Female,
        mobile: "9000000003",
        email: "meera@practice.example",
        username: "meera.namuna",
        digilocker_id: "11111111-2222-4333-8444-555555555503",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0003",
            care_of: "W/O Suresh Namuna",
            local: hindi("मीरा नमूना देवी", "W/O सुरेश नमूना"),
        }),
        guardian: None,
        address: home(
            "101",
            "Abhyas Nagar",
            "Sample District",
            "Uttar Pradesh",
            "226001",
        ),
        papers: &[paper(
            PRACTICE_OFFICE,
            "RSBYC",
            "Health Certificate",
            "UP0000000003",
            date(2023, 7, 15),
            Format::PdfAndXml,
            Matter::Health {
                scheme: "Practice Swasthya Bima",
            },
        )],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("farah"),
        case: "New account: registered in this flow, nothing in it yet",
        case_hi: "नया खाता: अभी बना है, इसमें कुछ नहीं है",
        name: "Farah Trial Khan",
        name_latin: "Farah Trial Khan",
        birth: date(2003, 5, 30),
        gender: Gender::Female,
        mobile: "9000000004",
        email: "farah@practice.example",
        username: "farah.trial",
        digilocker_id: "11111111-2222-4333-8444-555555555504",
        aadhaar: Aadhaar::NotLinked,
        guardian: None,
        address: home(
            "3",
            "Prayog Colony",
            "Sample District",
            "Telangana",
            "500001",
        ),
        papers: &[],
        apaar: Apaar::NotLinked,
        new_account: true,
    },
    Citizen {
        id: CitizenId::new("gopal"),
        case: "e-KYC out of date: e-Aadhaar answers aadhaar_not_available",
        case_hi: "ई-केवाईसी पुराना है: फिर से करना होगा",
        name: "Gopal Demo Patil",
        name_latin: "Gopal Demo Patil",
        birth: date(1966, 10, 14),
        gender: Gender::Male,
        mobile: "9000000005",
        email: "gopal@practice.example",
        username: "gopal.demo",
        digilocker_id: "11111111-2222-4333-8444-555555555505",
        aadhaar: Aadhaar::Stale,
        guardian: None,
        address: home(
            "44",
            "Sarav Peth",
            "Sample District",
            "Maharashtra",
            "411001",
        ),
        papers: &[pan("ABCPP9012Z", date(2001, 4, 9))],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("kavitha"),
        case: "Name in Tamil",
        case_hi: "तमिल में नाम",
        name: "கவிதா மாதிரி",
        name_latin: "Kavitha Mathiri",
        birth: date(1991, 2, 17),
        gender: Gender::Female,
        mobile: "9000000006",
        email: "kavitha@practice.example",
        username: "kavitha.mathiri",
        digilocker_id: "11111111-2222-4333-8444-555555555506",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0006",
            care_of: "D/O Selvan Mathiri",
            local: Local {
                lang: "20",
                name: "கவிதா மாதிரி",
                care_of: "D/O செல்வன் மாதிரி",
                locality: "பயிற்சி நகர்",
                district: "மாதிரி மாவட்டம்",
                state: "தமிழ்நாடு",
            },
        }),
        guardian: None,
        address: home(
            "9/2",
            "Payirchi Nagar",
            "Sample District",
            "Tamil Nadu",
            "600001",
        ),
        papers: &[
            pan("ABCPM3456Z", date(2013, 11, 5)),
            licence("TN0120140000006", date(2014, 9, 1)),
        ],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("anik"),
        case: "Name in Bengali",
        case_hi: "बांग्ला में नाम",
        name: "অনীক নমুনা সেন",
        name_latin: "Anik Namuna Sen",
        birth: date(1985, 6, 9),
        gender: Gender::Male,
        mobile: "9000000007",
        email: "anik@practice.example",
        username: "anik.namuna",
        digilocker_id: "11111111-2222-4333-8444-555555555507",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0007",
            care_of: "S/O Tarun Namuna Sen",
            local: Local {
                lang: "02",
                name: "অনীক নমুনা সেন",
                care_of: "S/O তরুণ নমুনা সেন",
                locality: "অনুশীলন নগর",
                district: "নমুনা জেলা",
                state: "পশ্চিমবঙ্গ",
            },
        }),
        guardian: None,
        address: home(
            "21",
            "Anushilan Nagar",
            "Sample District",
            "West Bengal",
            "700001",
        ),
        papers: &[
            pan("ABCPS7890Z", date(2008, 7, 1)),
            marks(
                "HSCER",
                "Class XII Marksheet",
                "2000007-2003",
                date(2003, 5, 26),
                2003,
                TWELFTH,
            ),
        ],
        apaar: Apaar::NotAvailable,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("namoona"),
        case: "A single name",
        case_hi: "केवल एक नाम",
        name: "Namoona",
        name_latin: "Namoona",
        birth: date(1999, 8, 31),
        gender: Gender::Female,
        mobile: "9000000008",
        email: "namoona@practice.example",
        username: "namoona",
        digilocker_id: "11111111-2222-4333-8444-555555555508",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0008",
            care_of: "",
            local: hindi("नमूना", ""),
        }),
        guardian: None,
        address: home(
            "5",
            "Abhyas Nagar",
            "Sample District",
            "Karnataka",
            "560001",
        ),
        papers: &[pan("ABCPN2468Z", date(2018, 12, 12))],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("ishan"),
        case: "A minor, with a guardian",
        case_hi: "नाबालिग, अभिभावक के साथ",
        name: "Ishan Test Verma",
        name_latin: "Ishan Test Verma",
        birth: date(2013, 4, 19),
        gender: Gender::Male,
        mobile: "9000000009",
        email: "ishan@practice.example",
        username: "ishan.test",
        digilocker_id: "11111111-2222-4333-8444-555555555509",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0009",
            care_of: "C/O Asha Test Verma",
            local: hindi("ईशान टेस्ट वर्मा", "C/O आशा टेस्ट वर्मा"),
        }),
        guardian: Some("Asha Test Verma"),
        address: home("12", "Abhyas Nagar", "Sample District", "Delhi", "110001"),
        papers: &[],
        apaar: Apaar::Linked("0009"),
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("thomas"),
        case: "Disability certificate (UDID) and health certificate (RSBYC)",
        case_hi: "दिव्यांगता (यूडीआईडी) और स्वास्थ्य (RSBYC) प्रमाणपत्र",
        name: "Thomas Example Kurien",
        name_latin: "Thomas Example Kurien",
        birth: date(1972, 3, 3),
        gender: Gender::Male,
        mobile: "9000000010",
        email: "thomas@practice.example",
        username: "thomas.example",
        digilocker_id: "11111111-2222-4333-8444-555555555510",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0010",
            care_of: "S/O Example Kurien",
            local: hindi("थॉमस उदाहरण कुरियन", "S/O उदाहरण कुरियन"),
        }),
        guardian: None,
        address: home("88", "Udaharan Road", "Sample District", "Goa", "403001"),
        papers: &[
            paper(
                PRACTICE_OFFICE,
                "DPICR",
                "Disability Certificate",
                "GA0000000010",
                date(2022, 2, 10),
                Format::PdfAndXml,
                Matter::Disability {
                    kind: "Locomotor Disability",
                    percent: 45,
                },
            ),
            paper(
                PRACTICE_OFFICE,
                "RSBYC",
                "Health Certificate",
                "GA0000000011",
                date(2023, 7, 15),
                Format::PdfAndXml,
                Matter::Health {
                    scheme: "Practice Swasthya Bima",
                },
            ),
        ],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("zoya"),
        case: "A document without XML: only the PDF can be had",
        case_hi: "बिना XML का दस्तावेज़: केवल PDF",
        name: "Zoya Practice Ali",
        name_latin: "Zoya Practice Ali",
        birth: date(1996, 11, 11),
        gender: Gender::Transgender,
        mobile: "9000000011",
        email: "zoya@practice.example",
        username: "zoya.practice",
        digilocker_id: "11111111-2222-4333-8444-555555555511",
        aadhaar: Aadhaar::Linked(Linked {
            last_four: "0011",
            care_of: "C/O Practice Ali",
            local: hindi("ज़ोया अभ्यास अली", "C/O अभ्यास अली"),
        }),
        guardian: None,
        address: home(
            "2",
            "Prayog Colony",
            "Sample District",
            "Madhya Pradesh",
            "462001",
        ),
        papers: &[paper(
            DISTRICT,
            "RSCER",
            "Residence Certificate",
            "R0000000011",
            date(2024, 8, 20),
            Format::Pdf,
            Matter::Plain,
        )],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
    Citizen {
        id: CitizenId::new("bhavna"),
        case: "A file of 20 MB",
        case_hi: "20 MB की फ़ाइल",
        name: "Bhavna Mock Shah",
        name_latin: "Bhavna Mock Shah",
        birth: date(1983, 7, 26),
        gender: Gender::Female,
        mobile: "9000000012",
        email: "bhavna@practice.example",
        username: "bhavna.mock",
        digilocker_id: "11111111-2222-4333-8444-555555555512",
        aadhaar: Aadhaar::NotLinked,
        guardian: None,
        address: home(
            "60",
            "Namuna Society",
            "Sample District",
            "Gujarat",
            "380001",
        ),
        papers: &[paper(
            PRACTICE_OFFICE,
            "PRCER",
            "Property Certificate",
            "P0000000012",
            date(2020, 10, 5),
            Format::HugePdf,
            Matter::Plain,
        )],
        apaar: Apaar::NotLinked,
        new_account: false,
    },
];
