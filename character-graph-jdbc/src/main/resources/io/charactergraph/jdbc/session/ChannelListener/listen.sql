listen <channel>
