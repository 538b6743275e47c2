-- Challenges guard more than suggestions now.
alter table suggestion_challenge rename to spent_challenge;
alter table spent_challenge rename constraint suggestion_challenge_pk to spent_challenge_pk;
alter index suggestion_challenge_expires_idx rename to spent_challenge_expires_idx;
