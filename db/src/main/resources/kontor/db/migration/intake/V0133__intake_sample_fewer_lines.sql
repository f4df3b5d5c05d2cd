-- How many lines of a file and a month to expect is told as well by half the sample, and a file is not read before it is drawn.
alter function intake.refresh_line_statistics(bigint) set default_statistics_target = 15;
