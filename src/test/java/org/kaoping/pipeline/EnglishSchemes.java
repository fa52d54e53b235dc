package org.kaoping.pipeline;

/** The schemes of the councils in {@link EnglishWorkspace}, two of a series. */
final class EnglishSchemes {
  static final String THIS_YEAR =
      """
      id: councils-2024
      title: Scheme for the evaluation of local councils
      year: 2024
      series: councils
      document: {issuer: County Assembly, number: CA 12/2024, date: 2024-02-01}
      decimals: 2
      points: 110
      parts: [{id: main, title: Core duties, points: 100}, {id: extra, title: Innovation, points: 10}]
      sources: [{id: self, title: Self-assessment}, {id: panel, title: Review panel, official: true}]
      periods:
        - {id: half-year, title: First half, weight: 40%}
        - {id: year-end, title: Year-end, weight: 60%}
      indicators:
        - id: service
          title: Public service
          points: 60
          clause: Section 1
          indicators:
            - id: complaints
              title: Complaints and petitions
              points: 10
              departments: [Ombudsman]
              text: Complaints are answered in time and settled on the spot.
              start: full
              rules:
                - {id: upheld, text: Complaints upheld, deduct: 1, per: case, at-most: 4}
                - {id: late, text: Answered late, deduct: {from: 0.5, to: 2}}
                - {id: serious, deduct: any}
                - {id: report, text: Annual report, deduct: 1, check: true}
                - {id: scandal, deduct: 2}
                - {id: praise, award: 0.5, per: letter of thanks}
            - id: coverage
              title: Coverage of health visits
              points: 20
              when-not-applicable: rescale
              measures:
                - {id: visited, title: Households visited, unit: households}
                - {id: households, title: Households, unit: households}
                - {id: rate, title: Share of households visited, unit: '%', ratio: {of: visited, to: households}}
                - {id: spare, title: Nurses, unit: people}
              rules:
                - {id: band, measure: rate, bands: [{from: 90%, points: 12}, {from: 70%, points: 1}, {points: 0}]}
                - {id: best, measure: visited, relative: {to: best, points: 4}}
                - {id: place, measure: households, by-rank: [4, 3, 2, 1]}
            - id: projects
              title: Projects
              points: 20
              measures:
                - {id: done, title: Goals reached, unit: goals}
                - {id: online, title: Online rate, unit: '%'}
                - {id: before, title: Spending last year, unit: crowns}
                - {id: now, title: Spending this year, unit: crowns}
                - {id: growth, title: Growth of spending, unit: '%', growth: {from: before, to: now}}
              start: full
              rules:
                - {id: goals, measure: done, below: 10, deduct: 1, per: 1, steps: whole}
                - {id: online, measure: online, below: 85%, deduct: 1, per: 1%, steps: exact}
                - {id: begun, measure: online, below: 50%, deduct: 0.5, per: 2%, steps: started}
                - {id: growth, measure: growth, above: 20%, deduct: 1}
            - {id: satisfaction, title: Satisfaction, points: 10, judged: {step: 0.5}, periods: [year-end],
               aspects: [Opening hours, {clause: 1.4, text: Courtesy}]}
        - id: finance
          title: Finance
          points: 40
          clause: Section 2
          indicators:
            - id: budget
              title: Budget discipline
              points: 25
              measures: [{id: spent, title: Budget spent, unit: '%'}]
              rules: [{id: spent, measure: spent, proportional: {full-at: 100%, points: 25}}]
            - {id: reporting, title: Reporting, points: 15, judged: {}, when-not-applicable: full}
        - {id: ideas, title: New ideas, points: 10, part: extra, clause: Section 3, when-not-applicable: zero,
           rules: [{id: idea, text: Ideas adopted elsewhere, award: 2, per: idea}]}
      grades:
        on: main
        bands:
          - {id: a, title: Excellent, from: 85}
          - {id: b, title: Good, from: 70}
          - {id: c, title: Fair, from: 50}
          - {id: d, title: Poor}
      vetoes:
        - {id: fraud, text: Fraud was proved, effect: zero}
        - {id: delay, text: Accounts were not published, effect: rank-last}
        - {id: refusal, text: Inspection was refused, effect: {grade: c}}
        - {id: silence, text: No answer was given, effect: ineligible}
      ranking: {within: kind, by: [total, 'part:main', 'indicator:satisfaction', fewest-deductions]}
      awards:
        - {id: best, title: Council of the year, select: {top: 1}, text: The best council of each kind.}
        - {id: merit, title: Award of merit, eligible: {grade-at-least: c, total-at-least: 50},
           select: {quota: {north: 2, east: 1, south: 2}, total: 5}}
        - {id: jury, title: Prize of the jury, kinds: [Town], select: decided}
        - {id: rising, title: Rising council, select: decided}
        - {id: solid, title: Solid council, eligible: {grade-at-least: b}, select: all}
      uses:
        - {id: fund, title: Development fund, share: total, text: The fund follows the results.}
        - {id: graded, title: Training fund, share: {a: 3, b: 2, c: 1}}
        - {id: prize, title: Prize money, each: {best: 5000, merit: 1}}
        - {id: talk, title: Talk with the mayor, place: last}
        - {id: honour, title: Reception, place: first, kinds: [Town]}
        - {id: words, title: Feedback, text: Every council receives a letter.}
      statements:
        - id: accounts
          title: Accounts
          unit: thousand crowns
          columns:
            - {id: planned, title: Planned}
            - {id: spent, title: Spent}
            - {id: gap, title: Difference, difference: [planned, spent]}
          rows:
            - {id: wages, title: Wages}
            - {id: goods, title: Goods and services}
            - {id: total, title: Total, sum: [wages, goods]}
      """;

  static final String YEAR_BEFORE =
      """
      id: councils-2023
      title: Scheme for the evaluation of local councils
      year: 2023
      series: councils
      decimals: 1
      points: 100
      indicators:
        - {id: satisfaction, title: Satisfaction, points: 10, judged: {}}
        - {id: reporting, title: Reporting, points: 20, judged: {}}
        - {id: complaints, title: Complaints, points: 69, rules: [{id: upheld, deduct: 3, per: case}]}
        - {id: archive, title: Archive, points: 1, judged: {}}
      grades: {on: total, as: percent, bands: [{id: a, title: Excellent, from: 85}, {id: b, title: Ordinary}]}
      ranking: {by: [total, fewest-deductions], ties: dense}
      awards: [{id: best, title: Council of the year, select: {top: 3}}]
      statements:
        - {id: accounts, title: Accounts, unit: thousand crowns,
           columns: [{id: planned, title: Planned}, {id: spent, title: Spent}],
           rows: [{id: wages, title: Wages}, {id: goods, title: Goods and services}]}
      """;

  private EnglishSchemes() {}
}
