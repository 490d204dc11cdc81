/** What the start screen begins with. It stands in the page itself too, so that it is there before the builder is. */
export const startHeading = 'Build an improvement plan'
export const startLead =
  'See as you type if it would be agreed, and download the files to upload. Stop and come back at any time. What you type stays in this browser. Nothing is sent anywhere.'
