-- As of lines (V0133): what to expect of new matches and memberships a sample of this size tells as well, and a run waits for it.
alter function recon.refresh_match_statistics() set default_statistics_target = 15;
