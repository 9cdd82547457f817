export const words = {
  briefEditor: {
    questionInRow: (place: number) => `question ${place}`,
    questionNumbered: (place: number) => `Question ${place}`,
    question: "Question",
    typeOfAnswer: "Type of answer",
    hint: "Hint (optional)",
    required: "Required",
    choicesOnePerLine: "Choices, one per line, or the two ends of a scale",
    addAQuestion: "Add a question",
    saveTheQuestions: "Save the questions",
    kinds: {
      text: "Text",
      choice: "A choice",
      scale: "A scale from 1 to 5",
      files: "Files",
      links: "Links",
    },
  },
  board: {
    cleaned:
      "Added without the place where it was taken: your client gets a copy of the picture that doesn’t say it.",
    referenceBoard: "Reference board",
  },
  brief: {
    brief: "Brief",
    brief2: "The brief",
    saved: "Saved.",
    answeredTheAnswersGoInto: "Answered. The answers go into the next agreement as an annex.",
    withTheClientTheAnswers: "With the client. The answers saved so far are shown below.",
    askBeforeYouPropose:
      "Ask before you propose. The client answers on their own page, without an account, and can save and come back. What you prepare here stays private until you send it.",
    sendTheSavedQuestionsTo: "Send the saved questions to",
    sendTheBrief: "Send the brief",
  },
};
