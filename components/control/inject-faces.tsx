"use client";

import { useTranslations } from "use-intl/react";
import { Segments } from "@/components/ui/choices";

interface FormFacesProps {
  id: string;
  milder: boolean;
  onMilder: (milder: boolean) => void;
}

/** The two forms of an inject as two sides of a sheet: the one that lies up is the one that goes out. */
export function FormFaces({ id, milder, onMilder }: FormFacesProps) {
  const t = useTranslations("run");
  return (
    <Segments
      name={`form-${id}`}
      legend={t("injects.form")}
      legendHidden
      size="desk"
      form="faces"
      options={[
        { value: "full", label: t("injects.form-full") },
        { value: "milder", label: t("injects.form-milder") },
      ]}
      value={milder ? "milder" : "full"}
      onChange={(form) => onMilder(form === "milder")}
    />
  );
}
