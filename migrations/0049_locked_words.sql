-- Whether anything lies here that the installation's key has locked. As the owner: asked at the start.
create function app.holds_locked_words() returns boolean language sql stable
  return exists (select from mentorship_key) or exists (select from plan_key) or exists (select from onboarding_key)
    or exists (select from well_being_key) or exists (select from feedback) or exists (select from letter)
    or exists (select from mentor_request) or exists (select from evaluation where key is not null)
    or exists (select from training_lesson where reflection is not null) or exists (select from busy_calendar)
    or exists (select from document_seal);
revoke execute on function app.holds_locked_words from public;
